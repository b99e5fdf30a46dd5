import { join } from 'node:path';
import { binary } from '../../tools/cache';
import { Component } from '../component';

/** Keeps the objects of the API server, in memory. */
export const ETCD: Component = {
  name: 'etcd',
  title: 'etcd',
  tool: 'etcd',
  needs: [],
  async start(plane) {
    const peers = plane.etcdUrl.replace(/\d+$/, port => String(Number(port) + 1));
    plane.run('etcd', [
      binary('etcd'), '--unsafe-no-fsync', '--log-level', 'warn', '--data-dir', join(plane.folder, 'etcd'),
      '--listen-client-urls', plane.etcdUrl, '--advertise-client-urls', plane.etcdUrl, '--listen-peer-urls', peers,
      '--initial-advertise-peer-urls', peers, '--initial-cluster', `default=${peers}`,
    ]);
    await plane.answers(`${plane.etcdUrl}/health`);
  },
};

import { binary } from '../../tools/cache';
import { Component } from '../component';
import { API_SERVER } from './api-server';

/** Gives pods a node. */
export const SCHEDULER: Component = {
  name: 'scheduler',
  title: 'Kubernetes scheduler',
  tool: 'kubernetes',
  needs: [API_SERVER],
  async start(plane) {
    plane.run('kube-scheduler', [binary('kube-scheduler'), '--kubeconfig', plane.kubeconfig, '--leader-elect=false', '--secure-port=0']);
  },
};

import { generateKeyPairSync } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { binary } from '../../tools/cache';
import { Component } from '../component';
import { SERVICE_RANGE } from '../sandbox';
import { ETCD } from './etcd';

/** The API server. Its one user may do everything. */
export const API_SERVER: Component = {
  name: 'api-server',
  title: 'Kubernetes API server',
  tool: 'kubernetes',
  needs: [ETCD],
  async start(plane) {
    const folder = join(plane.folder, 'api-server');
    mkdirSync(folder, { recursive: true });
    const { privateKey, publicKey } = generateKeyPairSync('rsa', {
      modulusLength: 2048,
      publicKeyEncoding: { type: 'spki', format: 'pem' },
      privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    });
    const file = (name: string, text: string) => {
      writeFileSync(join(folder, name), text);
      return join(folder, name);
    };
    plane.run('kube-apiserver', [
      binary('kube-apiserver'), '--etcd-servers', plane.etcdUrl, '--cert-dir', folder,
      '--bind-address', '127.0.0.1', '--secure-port', new URL(plane.server).port, '--advertise-address', '10.96.255.254',
      '--service-cluster-ip-range', SERVICE_RANGE, '--authorization-mode', 'RBAC',
      '--service-account-issuer', 'https://kubernetes.default.svc',
      '--service-account-key-file', file('service-account.pub', publicKey),
      '--service-account-signing-key-file', file('service-account.key', privateKey),
      '--token-auth-file', file('tokens.csv', `${plane.token},admin,admin,system:masters\n`),
    ]);
    await plane.until('the API server is ready', () => plane.kubernetes.get({ apiVersion: 'v1', kind: 'Namespace', name: 'kube-system' }));
  },
};

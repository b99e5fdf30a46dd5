import { join } from 'node:path';
import { Component } from '../component';
import { CRDS } from './crds';
import { KUBELET_STAND_IN } from './kubelet-stand-in';

/** Answers for all pods and Services, and for the mesh. */
export const PODS_STAND_IN: Component = {
  name: 'pods stand-in',
  title: 'a program of ours, which stands in for pods, kube-proxy, cluster DNS, resource metrics, and Linkerd',
  needs: [CRDS, KUBELET_STAND_IN],
  async start(plane) {
    const program = join(__dirname, '..', '..', 'stand-ins', 'main.ts');
    const standIn = plane.run('stand-ins', ['node', '-r', 'ts-node/register/transpile-only', '-r', 'tsconfig-paths/register', program], {
      env: { KUBECONFIG: plane.kubeconfig, TS_NODE_PROJECT: 'tsconfig.dev.json' },
    });
    await plane.until('the pods answer', () => /^ready$/m.test(standIn.text));
  },
};

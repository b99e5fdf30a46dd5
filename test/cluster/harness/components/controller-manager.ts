import { join } from 'node:path';
import { binary } from '../../tools/cache';
import { Component } from '../component';
import { POD_RANGE } from '../sandbox';
import { API_SERVER } from './api-server';

/** Turns Deployments into ReplicaSets and those into Pods, and scales them. */
export const CONTROLLER_MANAGER: Component = {
  name: 'controller-manager',
  title: 'Kubernetes controller manager',
  tool: 'kubernetes',
  needs: [API_SERVER],
  async start(plane) {
    plane.run('kube-controller-manager', [
      binary('kube-controller-manager'), '--kubeconfig', plane.kubeconfig, '--leader-elect=false', '--bind-address', '127.0.0.1',
      '--cert-dir', join(plane.folder, 'controller-manager'), '--cluster-cidr', POD_RANGE, '--allocate-node-cidrs=true',
      '--node-cidr-mask-size', '18', '--service-account-private-key-file', join(plane.folder, 'api-server', 'service-account.key'),
      // Nobody sends heartbeats for the node.
      '--node-monitor-grace-period', '24h',
      // Autoscalers decide every 15 seconds otherwise.
      '--horizontal-pod-autoscaler-sync-period', '3s', '--horizontal-pod-autoscaler-initial-readiness-delay', '1s',
      '--horizontal-pod-autoscaler-cpu-initialization-period', '1s',
    ]);
  },
};

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { binary } from '../../tools/cache';
import { Component } from '../component';
import { CRDS } from './crds';
import { PODS_STAND_IN } from './pods-stand-in';

const NAMESPACE = 'argo-rollouts';

/** Argo Rollouts, with a traffic router of ours that records what it is told. */
export const ARGO_ROLLOUTS: Component = {
  name: 'argo-rollouts',
  title: 'Argo Rollouts, with a traffic router of ours that records what it is told',
  tool: 'argo-rollouts',
  needs: [CRDS, PODS_STAND_IN],
  async start(plane) {
    const folder = join(plane.folder, 'argo-rollouts');
    mkdirSync(folder);
    await plane.kubernetes.apply({ apiVersion: 'v1', kind: 'Namespace', metadata: { name: NAMESPACE } });
    await plane.kubernetes.apply({
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: { name: 'argo-rollouts-config', namespace: NAMESPACE },
      data: { trafficRouterPlugins: JSON.stringify([{ name: 'argoproj-labs/gatewayAPI', location: `file://${binary('traffic-router')}` }]) },
    });
    plane.run('rollouts-controller', [
      binary('rollouts-controller'), '--kubeconfig', plane.kubeconfig, '-n', NAMESPACE, '--leader-elect=false',
      '--metricsPort', '18090', '--healthzPort', '18091',
      // It looks for the kinds of Traefik 2 otherwise.
      '--traefik-api-group', 'traefik.io', '--traefik-api-version', 'traefik.io/v1alpha1',
    ], { cwd: folder, env: { KUBECONFIG: plane.kubeconfig, TRAFFIC_ROUTER_LOG: trafficRouterLog(plane.folder) } });
    await plane.answers('http://127.0.0.1:18091/healthz');
  },
};

/** Where the traffic router writes what it is told. */
export const trafficRouterLog = (folder: string) => join(folder, 'traffic-router.jsonl');

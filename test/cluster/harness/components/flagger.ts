import { binary } from '../../tools/cache';
import { Component } from '../component';
import { CRDS } from './crds';
import { PODS_STAND_IN } from './pods-stand-in';
import { PROMETHEUS_URL } from './prometheus';

/** Flagger. It looks at Canaries every second, and at each of them at most every ten. */
export const FLAGGER: Component = {
  name: 'flagger',
  title: 'Flagger',
  tool: 'flagger',
  needs: [CRDS, PODS_STAND_IN],
  async start(plane) {
    plane.run('flagger', [
      binary('flagger'), '-kubeconfig', plane.kubeconfig, '-mesh-provider', 'gatewayapi:v1', '-control-loop-interval', '1s',
      '-metrics-server', PROMETHEUS_URL, '-port', '18081',
    ]);
    await plane.answers('http://127.0.0.1:18081/healthz');
  },
};

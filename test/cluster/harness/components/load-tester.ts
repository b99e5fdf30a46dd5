import { binary } from '../../tools/cache';
import { Component } from '../component';
import { publish } from '../publish';
import { PODS_STAND_IN } from './pods-stand-in';

/** How the cluster's own programs, and callers inside, reach it. */
export const LOAD_TESTER_URL = 'http://flagger-loadtester.test';

const ADDRESS = '10.244.255.1';
const PORT = 18082;

/** Flagger's load tester: gates, acceptance tests, load. */
export const LOAD_TESTER: Component = {
  name: 'load-tester',
  title: "Flagger's load tester",
  tool: 'flagger',
  needs: [PODS_STAND_IN],
  async start(plane) {
    plane.run('loadtester', [binary('loadtester'), '-port', String(PORT), '-log-level', 'info']);
    await plane.answers(`http://${ADDRESS}:${PORT}/healthz`);
    await publish(plane, { name: 'flagger-loadtester', namespace: 'test', port: 80, address: ADDRESS, targetPort: PORT });
  },
};

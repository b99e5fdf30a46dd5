import { App, JsonPatch } from 'cdk8s';
import { Foretold, patched } from './foretold';
import { FlaggerCanary, PROMETHEUS_URL } from '../../harness';
import { quickAnalysis, web } from '../web';
import { Metric, none, prometheus, RolloutStrategy } from 'cdk8s-canary';

/** The app `web` with changes of its Canary by hand: version 1, half of the users at first, judged by nobody, divided by Traefik. */
export function handmade(namespace: string, ...patches: JsonPatch[]): App {
  const app = web(namespace, '1', {
    mesh: new none.NoMesh(),
    strategy: RolloutStrategy.canary({ weights: [50] }),
    analysis: quickAnalysis({ provider: new prometheus.Prometheus(PROMETHEUS_URL) }),
  });
  return patched(app, 'Canary', 'web', JsonPatch.remove('/spec/analysis/metrics'), ...patches);
}

/** The app `web` in a mesh: version 1, half of the users at first, judged by its success rate. */
export function judged(namespace: string): App {
  return web(namespace, '1', {
    strategy: RolloutStrategy.canary({ weights: [50] }),
    analysis: quickAnalysis({ metrics: [Metric.successRate()], failureLimit: 1 }),
  });
}

/** Applies an app, waits until Flagger has initialized its Canary `web`, and releases a version. */
export async function released({ cluster, namespace, app }: Foretold, version: string): Promise<FlaggerCanary> {
  const canary = cluster.canary(namespace, 'web');
  await cluster.apply(app);
  await canary.reaches('Initialized');
  await cluster.setImage({ kind: 'Deployment', namespace, name: 'web' }, `acme/web:${version}`);
  return canary;
}

/** Waits until Flagger has said something of the Canary `web`, so often. */
export async function says({ cluster, namespace }: Foretold, what: RegExp, times = 1): Promise<void> {
  const canary = cluster.canary(namespace, 'web');
  await cluster.until(`Flagger says ${what} ${times} times`, async () => {
    const story = await canary.story();
    const said = story.split('\n').filter(line => what.test(line)).map(line => Number(/ \((\d+) times\)$/.exec(line)?.[1] ?? 1));
    if (said.reduce((sum, count) => sum + count, 0) >= times) { return true; }
    throw new Error(`its story is:\n${story}`);
  }, { seconds: 150 });
}

/** Changes that replace the weights of a Canary by other steps. */
export function steps(instead: object): JsonPatch[] {
  return [
    JsonPatch.remove('/spec/analysis/stepWeights'),
    ...Object.entries(instead).map(([field, value]) => JsonPatch.add(`/spec/analysis/${field}`, value)),
  ];
}

import * as assert from 'node:assert/strict';
import { ARGO_ROLLOUTS, Cluster, PROMETHEUS, TRAEFIK } from '../../harness';
import { scenario } from '../../scenario';
import { assertShares, sharesUntil } from '../shares';
import { urlOf } from '../web';
import { argoWeb, checkedEvery, planOf, untilAllForStable, weightsTold } from './argo-web';
import { CanaryAppProps, none, RolloutStrategy } from 'cdk8s-canary';

const COMPONENTS = [ARGO_ROLLOUTS, TRAEFIK, PROMETHEUS];

scenario('Argo Rollouts walks the golden topology from 1 % on: a recording traffic router is told the planned weights, '
  + 'and requests through Traefik, which the mesh stand-in divides, follow them', COMPONENTS, cluster => walks(cluster, 'r-golden'));

scenario('Without a mesh Traefik itself divides the requests, from 1 % on, as Argo Rollouts tells a recording traffic router',
  COMPONENTS, cluster => walks(cluster, 'r-traefik', { mesh: new none.NoMesh() }));

async function walks(cluster: Cluster, namespace: string, props: Partial<CanaryAppProps> = {}): Promise<void> {
  const url = urlOf(namespace);
  const release = async (version: string) => {
    const app = argoWeb(namespace, version, { strategy: RolloutStrategy.canary({ weights: [1, 50] }), analysis: checkedEvery(20), ...props });
    await cluster.apply(app);
    return planOf(app).steps.map(step => step.weight!);
  };
  const rollout = cluster.rollout(namespace, 'web');
  await release('1');
  await rollout.reaches('Healthy');
  await cluster.outside.reaches('1', url);
  const weights = await cluster.weights(namespace, 'web');
  const load = cluster.outside.load(url, { perSecond: 30 });

  const planned = await release('2');
  const shares = await sharesUntil(rollout.reaches('Healthy'), weights, 'web-canary', cluster.outside, url, '2');
  await untilAllForStable(cluster, namespace);
  await load.stop();

  assertShares(shares.filter(({ weight }) => weight < 100), planned);
  assert.deepEqual(weightsTold(cluster, namespace), [0, ...planned, 100, 0]);
  assert.deepEqual(await weights.of('web-canary'), [0, ...planned, 100, 0]);
  assert.deepEqual(Object.keys(load.take().byStatus), ['200']);
  const checks = await cluster.kubernetes.list('argoproj.io/v1alpha1', 'AnalysisRun', namespace);
  assert.deepEqual(checks.map(({ status }) => status.phase), planned.map(() => 'Successful'));
  await cluster.outside.settles({ 2: 50 }, url);
  await cluster.until('the old version has no pods', async () => !(await rollout.pods())[1]);
}

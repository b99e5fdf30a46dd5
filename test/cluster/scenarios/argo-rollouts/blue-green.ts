import * as assert from 'node:assert/strict';
import { Duration } from 'cdk8s';
import { ARGO_ROLLOUTS, PROMETHEUS, TRAEFIK } from '../../harness';
import { scenario } from '../../scenario';
import { urlOf } from '../web';
import { argoWeb, checkedEvery } from './argo-web';
import { RolloutStrategy } from 'cdk8s-canary';

const TITLE = 'Blue/green: the preview Service answers with the new version and users get the old one, '
  + 'until Argo Rollouts has tested the new one and switches';

scenario(TITLE, [ARGO_ROLLOUTS, TRAEFIK, PROMETHEUS], async cluster => {
  const namespace = 'r-blue-green';
  const [url, preview] = [urlOf(namespace), `http://web-canary.${namespace}:8080/`];
  const release = (version: string) => cluster.apply(argoWeb(namespace, version, {
    strategy: RolloutStrategy.blueGreen({ preview: Duration.seconds(20) }), analysis: checkedEvery(10),
  }));
  const rollout = cluster.rollout(namespace, 'web');
  await release('1');
  await rollout.reaches('Healthy');
  await cluster.outside.reaches('1', url);
  const [users, testers] = [cluster.outside.load(url), cluster.inside.load(preview)];

  await release('2');
  await cluster.inside.reaches('2', preview);
  await cluster.inside.settles({ 2: 50 }, preview);
  await cluster.outside.settles({ 1: 50 }, url);
  assert.deepEqual(await rollout.pods(), { 1: 2, 2: 2 });
  await rollout.reaches('Healthy');
  await cluster.until('the old version has no pods', async () => !(await rollout.pods())[1]);
  await Promise.all([users.stop(), testers.stop()]);

  const answers = users.take();
  assert.deepEqual(answers.succession, ['1', '2']);
  assert.deepEqual(Object.keys(answers.byStatus), ['200']);
  await cluster.outside.settles({ 2: 50 }, url);
  const tests = await cluster.kubernetes.list('argoproj.io/v1alpha1', 'AnalysisRun', namespace);
  assert.deepEqual(tests.map(({ status }) => status.phase), ['Successful']);
});

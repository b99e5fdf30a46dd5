import * as assert from 'node:assert/strict';
import { Duration, JsonPatch } from 'cdk8s';
import { CANARY, meshUrl, released } from './argo-handmade';
import { foretold, patched } from './foretold';
import { ARGO_ROLLOUTS } from '../../harness';
import { argoWeb } from '../argo-rollouts/argo-web';
import { RolloutStrategy, RouteMatch, Step } from 'cdk8s-canary';

const strategy = RolloutStrategy.steps(Step.match([RouteMatch.header('x-tester', 'yes')], Duration.seconds(1)), Step.pause());

foretold('argo/header-step-has-pods', 'Argo Rollouts has the rule for testers removed as soon as it is there, and they get stable', [ARGO_ROLLOUTS],
  namespace => patched(argoWeb(namespace, '1', { strategy }), 'Rollout', 'web', JsonPatch.remove(`${CANARY}/steps/0`)),
  async seen => {
    const { cluster, namespace } = seen;
    const rollout = await released(seen);
    await rollout.reachesPause();
    assert.deepEqual(await rollout.pods(), { 1: 2 });
    const calls = cluster.routerCalls(namespace, 'web').map(({ call }) => call);
    assert.ok(calls.lastIndexOf('RemoveManagedRoutes') > calls.indexOf('SetHeaderRoute') && calls.includes('SetHeaderRoute'), calls.join());
    await cluster.inside.settles({ 1: 20 }, meshUrl(namespace), { headers: { 'x-tester': 'yes' } });
  });

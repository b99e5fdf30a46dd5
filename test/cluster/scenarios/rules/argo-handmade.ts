import * as assert from 'node:assert/strict';
import { App, Duration, JsonPatch } from 'cdk8s';
import { Foretold, patched } from './foretold';
import { ArgoRollout } from '../../harness';
import { argoWeb, checkedEvery } from '../argo-rollouts/argo-web';
import { RolloutStrategy, Step } from 'cdk8s-canary';

/** Where steps, Services and the router of a Rollout are. */
export const CANARY = '/spec/strategy/canary';

/** The app `web` with changes of its Rollout by hand: version 1, half of the users at first, then a person decides. */
export function handmade(namespace: string, ...patches: JsonPatch[]): App {
  const app = argoWeb(namespace, '1', { strategy: RolloutStrategy.steps(Step.weight(50, Duration.seconds(1)), Step.pause()) });
  return patched(app, 'Rollout', 'web', ...patches);
}

/** The app `web`, half of the users at first while there is an analysis, with changes of its template by hand. */
export function measured(namespace: string, ...patches: JsonPatch[]): App {
  const app = argoWeb(namespace, '1', { strategy: RolloutStrategy.canary({ weights: [50] }), analysis: checkedEvery(10) });
  return patched(app, 'AnalysisTemplate', 'web-success-rate', ...patches);
}

/** Replaces the steps. */
export const steps = (...instead: object[]): JsonPatch => JsonPatch.replace(`${CANARY}/steps`, instead);

/** Users inside the mesh find the app here. */
export const meshUrl = (namespace: string) => `http://web.${namespace}:8080/`;

/** Applies an app, waits until version 1 serves, and releases version 2. */
export async function released({ cluster, namespace, app }: Foretold): Promise<ArgoRollout> {
  const rollout = cluster.rollout(namespace, 'web');
  await cluster.apply(app);
  await rollout.reaches('Healthy');
  await cluster.inside.reaches('1', meshUrl(namespace));
  await cluster.setImage({ kind: 'Rollout', namespace, name: 'web' }, 'acme/web:2');
  return rollout;
}

/** Argo refuses the Rollout for a reason, and makes no pods. */
export async function isRefused({ cluster, namespace, app }: Foretold, reason: RegExp): Promise<void> {
  await cluster.apply(app);
  const message = await cluster.until('Argo refuses the Rollout', async () => {
    const status = await cluster.rollout(namespace, 'web').status();
    return status.phase === 'Degraded' && status.message;
  });
  assert.match(message, /^InvalidSpec: /);
  assert.match(message, reason);
  assert.deepEqual(await cluster.kubernetes.list('apps/v1', 'ReplicaSet', namespace), []);
}

import * as assert from 'node:assert/strict';
import { JsonPatch } from 'cdk8s';
import { released } from './flagger-web';
import { foretold, patched } from './foretold';
import { FLAGGER, TRAEFIK } from '../../harness';
import { urlOf, web } from '../web';
import { RolloutStrategy } from 'cdk8s-canary';

/** The app in a mesh, half of the users at first, with changes of its Canary by hand. */
const meshed = (namespace: string, ...patches: JsonPatch[]) => patched(web(namespace, '1', { strategy: RolloutStrategy.canary({ weights: [50] }) }),
  'Canary', 'web', JsonPatch.remove('/spec/analysis/metrics'), ...patches);

foretold('flagger/gateway-ref-kind', 'Flagger promotes by a route that nobody has accepted, and no request is divided', [FLAGGER, TRAEFIK],
  namespace => meshed(namespace, JsonPatch.remove('/spec/service/gatewayRefs/0/kind')),
  async seen => {
    const { cluster, namespace } = seen;
    const canary = await released(seen, '2');
    await cluster.until('the canary has a weight', async () => (await canary.status()).canaryWeight === 50);
    const { byVersion } = await cluster.outside.requests(50, urlOf(namespace));
    assert.deepEqual([byVersion, (await canary.status()).canaryWeight], [{ 1: 50 }, 50]);
    const { status } = await cluster.kubernetes.get({ apiVersion: 'gateway.networking.k8s.io/v1', kind: 'HTTPRoute', namespace, name: 'web' });
    assert.deepEqual(status?.parents ?? [], []);
    await canary.reaches('Succeeded');
  });

foretold('flagger/no-router', 'Flagger drops the weights and begins ten tests, in which no user gets the new version', [FLAGGER, TRAEFIK],
  namespace => meshed(namespace, JsonPatch.replace('/spec/provider', 'kubernetes')),
  async seen => {
    const { cluster, namespace } = seen;
    const canary = await released(seen, '2');
    await cluster.until('Flagger has begun', async () => (await canary.status()).iterations > 0);
    assert.match(await canary.story(), /Progressive traffic is not supported[^]*Setting canaryAnalysis.iterations: 10/);
    assert.deepEqual((await cluster.outside.requests(50, urlOf(namespace))).byVersion, { 1: 50 });
  });

import * as assert from 'node:assert/strict';
import { judged } from './judge';
import { servePinnedKinds } from './pinned-kinds';
import { Written, writtenByExamples } from './sources';
import { CRDS } from '../../harness';
import { scenario } from '../../scenario';

const EXAMPLE = /^examples\/linkerd-/;
const LINKERD = /linkerd\.io/;

/** Objects with a slip each, that only the schema of the kind tells of. */
const SLIPS: [string, (object: any) => void][] = [
  ['Server', ({ spec }) => { delete spec.podSelector; }],
  ['Server', ({ spec }) => { spec.acessPolicy = 'deny'; }],
  ['AuthorizationPolicy', ({ spec }) => { delete spec.requiredAuthenticationRefs; }],
  ['MeshTLSAuthentication', ({ spec }) => { spec.identities = ['*']; }],
  ['NetworkAuthentication', ({ spec }) => { spec.networks = [{}]; }],
  ['HTTPLocalRateLimitPolicy', ({ spec }) => { spec.total.requestsPerSecond = '1'; }],
  ['EgressNetwork', ({ spec }) => { spec.trafficPolicy = 'Refuse'; }],
];

scenario('The API server keeps Linkerd\'s policies as they are written, routes for its Servers too, and refuses each with a slip', [CRDS], async cluster => {
  await servePinnedKinds(cluster);
  const written = (await writtenByExamples()).filter(({ by }) => EXAMPLE.test(by));
  const policies = written.filter(({ object }) => LINKERD.test(object.apiVersion));
  const routes = written.filter(({ object }) => object.kind === 'HTTPRoute' && LINKERD.test(object.spec.parentRefs[0].group));
  assert.deepEqual([...new Set(policies.map(({ object }) => object.kind))].sort(), [...new Set(SLIPS.map(([kind]) => kind))].sort());
  assert.ok(routes.length > 3);
  await judged([...policies, ...routes], cluster, ({ object }, refusal, accepted) => {
    assert.equal(refusal, undefined);
    assert.deepEqual(accepted.spec, object.spec, `${object.kind}/${object.metadata.name}`);
  });
  const slips = SLIPS.map(([kind, slip]): Written => {
    const object = structuredClone(policies.find(policy => policy.object.kind === kind)!.object);
    slip(object);
    return { by: `${kind} ${slip}`, object };
  });
  await judged(slips, cluster, ({ by }, refusal) => assert.ok(refusal, by));
});

import * as assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import { judged, ownNamespace } from './judge';
import { Written } from './sources';
import { GOLDEN } from '../../../checks/mutations/golden';
import { outcomes } from '../../../checks/mutations/outcomes';
import { CRDS } from '../../harness';
import { scenario } from '../../scenario';

interface Slipped extends Written {
  /** What the API server should make the same of; nothing if it only should take the object. */
  readonly same?: any;
}

scenario('The API server accepts every slip of which no rule says anything, and fills in what is said to be a default', [CRDS], async cluster => {
  const silent = outcomes().filter(({ verdict }) => verdict === 'silent');
  const all: Slipped[] = silent.flatMap(({ golden, index, manifests, kind, field, slip, harmless }) => {
    const original = GOLDEN.find(({ title }) => title === golden)!.manifests[index];
    const by = `${golden}: ${kind} ${field} ${slip}`;
    const isDefault = (object: any) => harmless?.proof === 'default' && (object.kind === 'Pod') === field.startsWith('spec.template.spec');
    return [manifests[index], ...podsOf(manifests[index])].map((object, i) =>
      ({ by, object, ...isDefault(object) && { same: [original, ...podsOf(original)][i] } }));
  });
  const slips = [...new Map(all.map(one => [JSON.stringify([one.object, one.same]), one])).values()];
  const originals = new Map(slips.flatMap(({ by, same }) => same ? [[JSON.stringify(same), { by, object: same }]] : []));
  const namespace = ownNamespace('shop');
  await cluster.kubernetes.apply({ apiVersion: 'v1', kind: 'Namespace', metadata: { name: namespace } }, { manager: 'cluster' });
  await cluster.kubernetes.apply({ apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name: 'default', namespace } }, { manager: 'cluster' });
  const complete = new Map<string, any>();
  const wrong: string[] = [];
  await judged([...originals.values()], cluster, ({ object }, refusal, accepted) => {
    complete.set(JSON.stringify(object), refusal ?? accepted.spec);
  });
  await judged(slips, cluster, ({ by, same }, refusal, accepted) => {
    const expected = same ? complete.get(JSON.stringify(same)) : accepted?.spec;
    if (refusal) { wrong.push(refusal); } else if (!isDeepStrictEqual(accepted.spec, expected)) { wrong.push(`${by}: it is not the same`); }
  });
  const compared = slips.filter(({ same }) => same).length;
  console.log(`${slips.length} objects with slips, ${compared} of which the API server makes the same as of the originals`);
  assert.deepEqual(wrong, []);
});

/** Some defaults are filled in only in pods, and those of a Rollout the API server sees only once they are made. */
function podsOf({ metadata, spec }: any): any[] {
  return spec.template ? [{ apiVersion: 'v1', kind: 'Pod', metadata, spec: spec.template.spec }] : [];
}

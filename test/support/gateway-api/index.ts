/** Objects of Gateway API by which rules and API server are compared: always the same ones. */
import * as fc from 'fast-check';
import { CHANGED, combined } from './changes';
import { NEIGHBOURHOODS } from './objects';
import { ValidationOptions, validateManifest } from '../schemas';

/** An object, and the rules that it is near to. */
export interface Sample {
  readonly around: string[];
  readonly object: any;
}

/** Objects whose form is right. About as many as asked for are around each border, as many combine several, and as many are changes of good ones. */
export function samples(gatewayApi: ValidationOptions['gatewayApi'], hundreds: number): Sample[] {
  const near = NEIGHBOURHOODS.flatMap(({ around, objects, share = 100 }, i) =>
    fc.sample(objects, { numRuns: Math.ceil(share * hundreds), seed: i }).map(object => ({ around, object })));
  const kinds = new Map<string, Sample[]>();
  for (const sample of near) {
    const kind = `${sample.object.apiVersion} ${sample.object.kind}`;
    kinds.set(kind, [...kinds.get(kind) ?? [], sample]);
  }
  const shuffled = fc.sample(fc.tuple(fc.constantFrom(...kinds.values()), fc.nat(), fc.nat(), fc.nat()), { numRuns: 300 * hundreds, seed: 1 });
  const several = shuffled.map(([same, ...places]) => combined(places.map(place => same[place % same.length].object)));
  const changed = fc.sample(CHANGED, { numRuns: 1200 * hundreds, seed: 2 });
  const all = [...near, ...[...several, ...changed].map(object => ({ around: [], object }))];
  const distinct = new Map(all.map(sample => [JSON.stringify(sample.object), sample]));
  return [...distinct.values()].filter(({ object }) => validateManifest(object, { gatewayApi }).length === 0);
}

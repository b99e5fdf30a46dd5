/** Rules that are named as saying the same are rules that there are. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CHECKS } from '../../src/checks';
import { namesOf } from '../../src/findings/told-as';

const SOURCE = readFileSync(join(__dirname, '../../src/findings/told-as.ts'), 'utf8');
const NAMED = [...SOURCE.matchAll(/'([a-z-]+\/[a-z-]+)'/g)].map(([, name]) => name);
const RULES = CHECKS.map(({ rule }) => rule.name);

test('rules about manifests have one of the two names, and only those', () => {
  const ofManifests = NAMED.filter(name => namesOf(name).length > 1);
  expect(ofManifests.length).toBeGreaterThan(5);
  expect(ofManifests.filter(name => !RULES.includes(name))).toEqual([]);
  expect(NAMED.filter(name => namesOf(name).length === 1 && RULES.includes(name))).toEqual([]);
});

test('a rule that nobody tells otherwise has its own name', () => {
  expect(namesOf('flagger/selector-label')).toEqual(['flagger/selector-label']);
  expect(namesOf('flagger/step-weights')).toEqual(['flagger/step-weights', 'rollout/weights']);
});

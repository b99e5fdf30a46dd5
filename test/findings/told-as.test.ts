/** Rules that are named as saying the same are rules that there are. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CHECKS } from '../../src/checks';
import { namesOf } from '../../src/findings/told-as';

const SOURCE = readFileSync(join(__dirname, '../../src/findings/told-as.ts'), 'utf8');
const RULES = CHECKS.map(({ rule }) => rule.name);

test.each([...SOURCE.matchAll(/^  '(.+)': \[(.+)\],$/gm)].map(([, ofConstructs, list]) => [ofConstructs, [...list.matchAll(/'([^']+)'/g)].map(([, name]) => name)] as const))(
  '%s, and what says the same of manifests', (ofConstructs, ofManifests) => {
    expect(RULES).not.toContain(ofConstructs);
    expect(RULES).toEqual(expect.arrayContaining(ofManifests));
    expect(namesOf(ofConstructs)).toEqual([ofConstructs, ...ofManifests]);
    ofManifests.forEach(rule => expect(namesOf(rule)).toEqual([rule, ofConstructs]));
  });

test('a rule that nobody tells otherwise has its own name', () => {
  expect(namesOf('flagger/selector-label')).toEqual(['flagger/selector-label']);
});

/** Single slips in good manifests: the rules catch those that do harm. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { GOLDEN, GOLDEN_FACTS } from './golden';
import { HARMLESS } from './harmless';
import { outcomes, shareCaught } from './outcomes';
import { mutationsDocument } from '../../../docs/mutations';
import { checkResources } from '../../../src/checks';
import { Resource } from '../../../src/topology';

const ALL = outcomes();

describe.each(GOLDEN)('$title', ({ title, manifests }) => {
  const slips = ALL.filter(({ golden }) => golden === title);

  test('has no findings', () => {
    expect(checkResources(manifests.map(manifest => new Resource(manifest)), GOLDEN_FACTS)).toEqual([]);
  });

  test('has some hundred slips, of which the harmful ones are caught', () => {
    expect(slips.length).toBeGreaterThan(400);
    expect(shareCaught(slips)).toBeGreaterThan(0.95);
  });
});

test('each reason why a slip does no harm is needed', () => {
  const used = new Set(ALL.map(({ harmless }) => harmless));
  expect(HARMLESS.filter(pattern => !used.has(pattern))).toEqual([]);
});

test('docs/mutations.md tells of them; npm run docs:mutations writes it', () => {
  expect(readFileSync(join(__dirname, '..', '..', '..', 'docs', 'mutations.md'), 'utf8')).toBe(mutationsDocument(ALL));
});

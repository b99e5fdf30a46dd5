import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rulesDocument } from '../../docs/rules';
import { CHECKS } from '../../src/checks';

test('docs/RULES.md is what the rules say; npm run docs:rules writes it', () => {
  const written = readFileSync(join(__dirname, '..', '..', 'docs', 'RULES.md'), 'utf8');
  expect(written).toBe(rulesDocument(CHECKS.map(({ rule }) => rule)));
});

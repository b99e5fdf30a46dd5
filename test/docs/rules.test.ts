import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rulesDocument } from '../../docs/rules';
import { rulesFor } from '../../src/manifests';

test('docs/RULES.md is what the rules say; npm run docs:rules writes it', () => {
  const written = readFileSync(join(__dirname, '..', '..', 'docs', 'RULES.md'), 'utf8');
  expect(written).toBe(rulesDocument(rulesFor([])));
});

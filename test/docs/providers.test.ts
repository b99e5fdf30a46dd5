import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { GATEWAYS, MESHES, providersDocument, withSummary } from '../../docs/providers';

const ROOT = join(__dirname, '..', '..');

test('docs/providers.md is what gateways and meshes say; npm run docs:providers writes it', () => {
  expect(readFileSync(join(ROOT, 'docs/providers.md'), 'utf8')).toBe(providersDocument());
});

test('the table in README.md is what they say, too', () => {
  const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
  expect(withSummary(readme)).toBe(readme);
});

test('a README without markers is refused', () => {
  expect(() => withSummary('# cdk8s-canary')).toThrow('<!-- providers: npm run docs:providers -->');
});

test.each([['gateways', GATEWAYS, ['generic']], ['meshes', MESHES, ['smi']]])('none of the exported %s is forgotten', (room, listed, left) => {
  const exported = [...readFileSync(join(ROOT, 'src/index.ts'), 'utf8').matchAll(new RegExp(`from './(${room}/(.*))'`, 'g'))];
  const missing = exported.filter(([, folder]) => {
    const classes: any[] = Object.values(jest.requireActual(join(ROOT, 'src', folder))).filter(value => typeof value === 'function');
    return !listed.some((plugIn: object) => classes.some(type => plugIn instanceof type));
  });
  expect(missing.map(([,, name]) => name)).toEqual(left);
});

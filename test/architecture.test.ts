/** Who may import whom. Reads the import lines of src/ and fails on an arrow that is not drawn here, and on circles. */
import * as fs from 'fs';
import * as path from 'path';

const SRC = path.join(__dirname, '..', 'src');

/** Room to the rooms it may use. Plug-ins are rooms of their own, `engines/flagger` and so on. */
const PLUGIN = ['contracts', 'findings', 'model', 'private'];
const ARROWS: { [room: string]: string[] } = {
  'private': [],
  'model': ['private'],
  'contracts': ['model', 'private'],
  'topology': ['private'],
  'structure': ['private', 'topology'],
  'checks': ['model', 'private', 'structure', 'topology'],
  'lazily.ts': ['checks', 'manifests'],
  'findings': ['checks', 'lazily.ts', 'model', 'private', 'topology'],
  'report': ['checks', 'model', 'private', 'topology'],
  'manifests': ['checks', 'model', 'private', 'topology'],
  'plugin': ['checks', 'lazily.ts', 'manifests', 'model', 'private', 'structure', 'topology'],
  'cli': ['checks', 'manifests', 'model', 'private', 'report', 'structure', 'topology'],
  'strategy': ['model', 'private'],
  'analysis': ['contracts', 'model', 'private'],
  'traffic': ['contracts', 'findings', 'model', 'private'],
  'rollout': ['analysis', 'contracts', 'findings', 'model', 'private', 'strategy', 'traffic'],
  'apps': ['analysis', 'contracts', 'engines/flagger', 'findings', 'meshes/linkerd', 'model', 'private', 'rollout'],
};

const files = (fs.readdirSync(SRC, { recursive: true }) as string[]).filter(file => file.endsWith('.ts') && !file.startsWith('imports'));
const isPlugin = (file: string) => /^(engines|gateways|meshes|metrics)\//.test(file);
const roomOf = (file: string) => file.split('/').slice(0, isPlugin(file) ? 2 : 1).join('/');

/** The files of src/ that a file imports, types included. */
function importsOf(file: string): string[] {
  const text = fs.readFileSync(path.join(SRC, file), 'utf8');
  return [...text.matchAll(/(?:import|export)[^'"]*? from '(\.[^']*)'/g)]
    .map(([, specifier]) => path.join(path.dirname(file), specifier))
    .map(target => files.find(candidate => candidate === `${target}.ts` || candidate === path.join(target, 'index.ts')) ?? `${target}.ts`);
}

test('the import lines can be read', () => {
  expect(importsOf('apps/canary-app.ts')).toContain('rollout/progressive-rollout.ts');
});

describe.each([...new Set(files.filter(file => file !== 'index.ts').map(roomOf))])('%s', room => {
  test('uses only rooms that it may use', () => {
    const allowed = [room, 'imports', ...isPlugin(`${room}/`) ? PLUGIN : ARROWS[room]];
    const wrong = files.filter(file => roomOf(file) === room)
      .flatMap(file => importsOf(file).filter(target => !allowed.includes(roomOf(target))).map(target => `${file} → ${target}`));
    expect(wrong).toEqual([]);
  });
});

test('no file imports itself through others', () => {
  const done = new Set<string>();
  const visit = (file: string, trail: string[]): string[] => {
    if (trail.includes(file)) { return [[...trail.slice(trail.indexOf(file)), file].join(' → ')]; }
    if (done.has(file)) { return []; }
    const circles = importsOf(file).filter(target => files.includes(target)).flatMap(target => visit(target, [...trail, file]));
    done.add(file);
    return circles;
  };
  expect([...new Set(files.flatMap(file => visit(file, [])))]).toEqual([]);
});

test('generated types are types only: nothing of them is loaded', () => {
  const loading = files.filter(file => /^(?:import|export) (?!type )[^;]*from '[^']*\/imports\//m.test(fs.readFileSync(path.join(SRC, file), 'utf8')));
  expect(loading).toEqual([]);
});

test('files are small: half of them have less than 150 lines', () => {
  const sizes = files.map(file => fs.readFileSync(path.join(SRC, file), 'utf8').split('\n').length).sort((a, b) => a - b);
  expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThan(150);
});

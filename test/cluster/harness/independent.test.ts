import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The harness is to become a tool of its own: it knows neither the library, nor a test framework, nor the scenarios. */
const OTHERS = /^(node:|@kubernetes\/client-node$|cdk8s$|yaml$)/;

const files = (readdirSync(__dirname, { recursive: true }) as string[]).filter(file => file.endsWith('.ts') && !file.endsWith('.test.ts'));

test.each(files)('%s needs nothing but the harness, the tools, and libraries', file => {
  const imports = [...readFileSync(join(__dirname, file), 'utf8').matchAll(/ from '([^']*)'/g)].map(([, name]) => name);
  const inside = (name: string) => /^(harness|tools)\//.test(join('harness', file, '..', name));
  expect(imports.filter(name => name.startsWith('.') ? !inside(`${name}.ts`) : !OTHERS.test(name))).toEqual([]);
});

import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { sourceFolder } from './cache';
import { TOOLS, toolsNamed } from './tools';

describe.each(TOOLS.map(tool => [tool.name, tool] as const))('%s', (name, tool) => {
  const mod = readFileSync(join(sourceFolder(tool), 'go.mod'), 'utf8');

  test('its go.mod has its name, and requires its module in its version', () => {
    expect(mod).toMatch(new RegExp(`^module cdk8s-canary/${name}$`, 'm'));
    expect(mod.match(new RegExp(`^(?:require )?\\s*${tool.module} (\\S+)`, 'm'))?.[1]).toBe(tool.version);
  });

  test('nothing is built that its go.sum does not pin', () => {
    expect(readFileSync(join(sourceFolder(tool), 'go.sum'), 'utf8')).toContain(`${tool.module} ${tool.version} h1:`);
  });

  test('its programs are of its module, or in its folder', () => {
    const named = [...mod.matchAll(/^(?:tool |\t)([^\s()]+)$/gm)].map(([, pack]) => pack);
    const own = existsSync(join(sourceFolder(tool), 'main.go')) ? ['.'] : [];
    expect(Object.values(tool.binaries).sort()).toEqual([...named, ...own].sort());
  });
});

test('every folder is of a tool', () => {
  const folders = readdirSync(__dirname).filter(file => statSync(join(__dirname, file)).isDirectory());
  expect(folders.sort()).toEqual(TOOLS.map(tool => tool.name).sort());
});

test('a program is of one tool', () => {
  const programs = TOOLS.flatMap(tool => Object.keys(tool.binaries));
  expect(programs).toEqual([...new Set(programs)]);
});

test('the version of Kubernetes is the one it reports', () => {
  const { version, stamps } = toolsNamed(['kubernetes'])[0];
  const [, major, minor] = /^v(\d+)\.(\d+)\./.exec(version)!;
  expect(Object.values(stamps!)).toEqual(expect.arrayContaining([version, major, minor]));
});

test('tools by their names', () => {
  expect(toolsNamed([])).toBe(TOOLS);
  expect(toolsNamed(['kwok', 'etcd']).map(tool => tool.name)).toEqual(['etcd', 'kwok']);
  expect(() => toolsNamed(['etcd', 'ectd'])).toThrow(/^No tool is called ectd\. The tools are etcd, kubernetes, /);
});

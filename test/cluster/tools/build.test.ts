import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, Progress } from './build';
import { binary, cacheRoot, crds, isBuilt } from './cache';
import { useTemporaryCache } from './temporary-cache';
import { toolsNamed } from './tools';

useTemporaryCache();

/** Holds a script that takes the place of Go. */
let folder: string;
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'cdk8s-canary-')); });
afterEach(() => rmSync(folder, { recursive: true }));

/** Builds and downloads as Go does, in no time. */
const WORKS = `
if [ "$1" = mod ]; then echo "{\\"Dir\\": \\"$(dirname "$0")/module\\"}"; exit; fi
while [ "$1" != -o ]; do shift; done
mkdir -p "$(dirname "$2")" && echo program > "$2"`;

function useGo(version: string, script = WORKS): void {
  writeFileSync(join(folder, 'go'), `#!/bin/sh\nif [ "$1" = env ]; then echo go${version}; exit; fi\necho "$@" >> ${folder}/calls\n${script}\n`);
  chmodSync(join(folder, 'go'), 0o755);
  process.env.PATH = `${folder}:${process.env.PATH}`;
}

const calls = () => readFileSync(join(folder, 'calls'), 'utf8');
const cached = () => existsSync(cacheRoot()) ? readdirSync(cacheRoot()) : [];

test('programs are built, once', async () => {
  useGo('1.26.0');
  const states: string[] = [];
  const report = ({ tool, position, total, state }: Progress) => { states.push(`${position}/${total} ${tool.name} ${state}`); };
  await build(['kubernetes'], report);
  await build(['etcd', 'kubernetes'], report);
  expect(states).toEqual([
    '1/1 kubernetes building', '1/1 kubernetes built', '1/2 etcd building', '1/2 etcd built', '2/2 kubernetes cached',
  ]);
  expect(readFileSync(binary('kube-scheduler'), 'utf8')).toBe('program\n');
  expect(cached().map(name => name.replace(/\w+$/, ''))).toEqual(['etcd-v3.6.5-', 'kubernetes-v1.36.3-']);
  expect(calls().split('\n')).toHaveLength(4 + 1);
  expect(calls()).toMatch(/ -mod=readonly .*-trimpath .*-ldflags -s -w .* k8s.io\/kubernetes\/cmd\/kube-scheduler$/m);
  expect(calls()).toContain('-X k8s.io/component-base/version.gitVersion=v1.36.3');
});

test('of a module\'s files, those with CRDs are kept', async () => {
  useGo('1.26.0');
  for (const channel of ['standard', 'experimental']) {
    mkdirSync(join(folder, 'module', 'config', 'crd', channel), { recursive: true });
    writeFileSync(join(folder, 'module', 'config', 'crd', channel, 'routes.yml'), 'kind: CustomResourceDefinition\n');
    writeFileSync(join(folder, 'module', 'config', 'crd', channel, 'kustomization.yaml'), 'resources: []\n');
  }
  await build(['gateway-api-1.5']);
  expect(crds('gateway-api-1.5', 'standard').map(file => file.split('/').slice(-3).join('/'))).toEqual(['crds/standard/routes.yaml']);
});

test('what the compiler says is the error, and nothing half-made stays', async () => {
  useGo('1.26.0', 'echo "main.go:1: no such thing" >&2; exit 1');
  await expect(build(['kwok'])).rejects.toThrow('kwok v0.8.0 cannot be built:\nmain.go:1: no such thing');
  expect(cached()).toEqual([]);
});

test('a build that is stopped leaves nothing half-made', async () => {
  useGo('1.26.0', 'sleep 60');
  const stop = new AbortController();
  const building = build(['kwok'], () => setTimeout(() => stop.abort(), 100), stop.signal);
  await expect(building).rejects.toThrow('aborted');
  expect(cached()).toEqual([]);
});

test('what killed builds left is removed, and running ones are left alone', async () => {
  useGo('1.26.0');
  const names = [`.unfinished.${hostname()}.999999999.abc`, `.unfinished.${hostname()}.${process.pid}.abc`, '.unfinished.else.where.1.abc', 'older'];
  names.forEach(name => mkdirSync(join(cacheRoot(), name), { recursive: true }));
  await build(['kwok']);
  expect(cached().filter(name => !name.startsWith('kwok')).sort()).toEqual(names.slice(1).sort());
});

test('two builds at a time do not hurt each other', async () => {
  useGo('1.26.0');
  await Promise.all([build(['kwok']), build(['kwok'])]);
  expect(cached()).toHaveLength(1);
  expect(readFileSync(binary('kwok'), 'utf8')).toBe('program\n');
});

test('without Go, nothing is begun', async () => {
  process.env.PATH = folder;
  await expect(build(['etcd', 'kwok'])).rejects.toThrow(/^Go 1\.26\.0 or newer is needed to build etcd, kwok, and there is none\. Install it, /);
  expect(cached()).toEqual([]);
});

test.each(['1.9.7', '1.25.11'])('Go %s is too old', async version => {
  useGo(version);
  await expect(build(['kwok'])).rejects.toThrow(`Go 1.26.0 or newer is needed to build kwok, and this is ${version}.`);
});

test.each(['1.26.0', '1.26.8', '1.30', '2.0.0'])('Go %s is new enough', async version => {
  useGo(version);
  await build(['kwok']);
  expect(toolsNamed(['kwok']).map(isBuilt)).toEqual([true]);
});

test('without Go, what is cached can be used', async () => {
  useGo('1.26.0');
  await build(['kwok']);
  process.env.PATH = '';
  await build(['kwok']);
});

test('an unknown name is an error, and nothing is begun', async () => {
  await expect(build(['etcd', 'kubectl'])).rejects.toThrow('No tool is called kubectl.');
  expect(cached()).toEqual([]);
});

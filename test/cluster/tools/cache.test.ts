import { cpSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { binary, cachedFolder, cacheRoot, crds, digest, isBuilt, sourceFolder } from './cache';
import { useTemporaryCache } from './temporary-cache';
import { toolsNamed } from './tools';

useTemporaryCache();

const [flagger] = toolsNamed(['flagger']);

test('the cache is where the user wants caches', () => {
  expect(cacheRoot()).toBe(join(process.env.XDG_CACHE_HOME!, 'cdk8s-canary'));
  delete process.env.XDG_CACHE_HOME;
  expect(cacheRoot()).toBe(join(homedir(), '.cache', 'cdk8s-canary'));
  process.env.XDG_CACHE_HOME = 'not/absolute';
  expect(cacheRoot()).toBe(join(homedir(), '.cache', 'cdk8s-canary'));
});

test('what is not built is an error that says what to do', () => {
  expect(isBuilt(flagger)).toBe(false);
  expect(() => binary('loadtester')).toThrow('flagger v1.44.0 is not built: run `npm run cluster:build`.');
  expect(() => crds('flagger')).toThrow('flagger v1.44.0 is not built: run `npm run cluster:build`.');
});

test('programs and CRDs are found by name', () => {
  const [gatewayApi] = toolsNamed(['gateway-api-1.5']);
  for (const folder of [join(cachedFolder(flagger), 'crds'), join(cachedFolder(gatewayApi), 'crds', 'experimental')]) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'b.yaml'), '');
    writeFileSync(join(folder, 'a.yaml'), '');
  }
  expect(binary('loadtester')).toBe(join(cachedFolder(flagger), 'bin', 'loadtester'));
  expect(crds('flagger')).toEqual(['a.yaml', 'b.yaml'].map(file => join(cachedFolder(flagger), 'crds', file)));
  expect(crds('gateway-api-1.5', 'experimental')[0]).toBe(join(cachedFolder(gatewayApi), 'crds', 'experimental', 'a.yaml'));
});

test.each([
  [() => binary('kubectl'), /^No tool has a program kubectl\. There are etcd, kube-apiserver, /],
  [() => crds('nginx'), /^No tool is called nginx\./],
  [() => crds('etcd'), 'etcd has no CRDs.'],
  [() => crds('flagger', 'standard'), 'The CRDs of flagger have no channels.'],
  [() => crds('gateway-api-1.6'), 'Say which CRDs of gateway-api-1.6: standard or experimental.'],
])('%s is an error', (look, message) => {
  expect(look).toThrow(message);
});

test('the digest changes with each file of the folder, its name, and the entry', () => {
  const copy = mkdtempSync(join(tmpdir(), 'cdk8s-canary-'));
  const digests = [digest(flagger)];
  const add = (tool = flagger) => digests.push(digest(tool, copy));
  try {
    cpSync(sourceFolder(flagger), copy, { recursive: true });
    expect(digest(flagger, copy)).toBe(digests[0]);
    add({ ...flagger, tags: ['netgo'] });
    mkdirSync(join(copy, 'more'));
    writeFileSync(join(copy, 'more', 'main.go'), 'package more');
    add();
    writeFileSync(join(copy, 'more', 'main.go'), 'package other');
    add();
    renameSync(join(copy, 'more', 'main.go'), join(copy, 'more', 'other.go'));
    add();
  } finally {
    rmSync(copy, { recursive: true });
  }
  expect(new Set(digests).size).toBe(5);
});

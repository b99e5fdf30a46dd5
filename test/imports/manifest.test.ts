import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { IMPORTS, pinnedManifest, readSources } from '../../imports/manifest';

const sources = readSources();

test('every folder of schemas is a source, and every source has a folder', () => {
  const folders = readdirSync(IMPORTS, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name);
  expect(folders.sort()).toEqual(sources.map(({ id }) => id).sort());
});

test.each(sources)('$id has exactly the kinds of the manifest', ({ id, files }) => {
  const kinds = files.flatMap((file) => file.kinds);
  expect(readdirSync(join(IMPORTS, id)).sort()).toEqual(kinds.map((kind) => `${kind}.json`).sort());
});

test.each(sources)('$id names its tag, and pins each file', ({ id, project, tag, channel, files }) => {
  expect(project).toMatch(/^[\w-]+\/[\w-]+$/);
  expect(id).toMatch(new RegExp(`-${tag}${channel ? `-${channel}` : ''}$`));
  files.forEach(({ sha256 }) => expect(sha256).toMatch(/^[0-9a-f]{64}$/));
});

test('pinning replaces the digests it is given and nothing else', () => {
  const { path, sha256 } = sources[0].files[0];
  const other = 'f'.repeat(64);
  expect(pinnedManifest(new Map([[path, other]]))).toBe(pinnedManifest(new Map()).replace(sha256, other));
});

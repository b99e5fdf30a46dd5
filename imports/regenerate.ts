import { parseArgs } from 'node:util';
import { formatJson } from './json';
import { pinnedManifest, readSources, Source } from './manifest';
import { differingFiles, Files, writeFiles } from './output';
import { committedFacts, readUpstream, upstreamFacts } from './read';
import { KindFacts } from './schema';
import { TARGETS } from './targets';
import { typesFile } from './types';

/** Where the files of each format were downloaded to; a source without a folder stays as it is committed. */
type Folders = Readonly<Record<Source['format'], string | undefined>>;

async function main(): Promise<void> {
  const { values: { kubernetes, pin, check }, positionals: [crdRoot] } = parseArgs({
    allowPositionals: true,
    options: { kubernetes: { type: 'string' }, pin: { type: 'boolean' }, check: { type: 'boolean' } },
  });
  const files = await generate({ 'crd': crdRoot, 'openapi-v3': kubernetes }, pin ?? false);
  const differing = differingFiles(files);
  if (check && differing.length > 0) {
    throw new Error(`These files are not what the sources give:\n${differing.map((path) => `  ${path}\n`).join('')}Run \`npm run imports\`.`);
  }
  if (!check) writeFiles(files);
  console.log(differing.length > 0 ? `${differing.length} of ${files.size} files written.` : `All ${files.size} files are up to date.`);
}

async function generate(folders: Folders, pin: boolean): Promise<Files> {
  const files = new Map<string, string>();
  const digests = new Map<string, string>();
  const bySource = new Map<string, KindFacts[]>();

  for (const source of readSources()) {
    const facts = sourceFacts(source, folders[source.format], pin ? digests : undefined);
    bySource.set(source.id, facts);
    facts.forEach((kind) => files.set(`imports/${source.id}/${kind.kind}.json`, formatJson(kind)));
  }
  for (const { file, source, union, kinds } of TARGETS) {
    const facts = (bySource.get(source) ?? []).filter(({ kind }) => kinds?.includes(kind) ?? true).sort(byKind);
    files.set(`src/imports/${file}`, await typesFile(union, facts));
  }
  return pin ? files.set('imports/manifest.yaml', pinnedManifest(digests)) : files;
}

/** Facts from upstream's files when there is a folder, else the committed ones. Fills `digests`, or insists on the pinned ones. */
function sourceFacts(source: Source, folder: string | undefined, digests: Map<string, string> | undefined): KindFacts[] {
  if (!folder) {
    console.log(`${source.id}: no folder given, kept as committed.`);
    return committedFacts(source);
  }
  const upstream = readUpstream(source, folder);
  upstream.forEach(({ path, actual }) => digests?.set(path, actual));
  const strangers = digests ? [] : upstream.filter(({ actual, sha256 }) => actual !== sha256);
  if (strangers.length > 0) {
    const lines = strangers.map(({ path, actual, sha256 }) => `  ${path}: sha256 is ${actual}, pinned is ${sha256 || 'nothing yet'}\n`);
    throw new Error(`${source.id} differs from imports/manifest.yaml (--pin accepts it):\n${lines.join('')}`);
  }
  return upstreamFacts(source, upstream);
}

function byKind(a: KindFacts, b: KindFacts): number {
  return a.kind < b.kind ? -1 : 1;
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});

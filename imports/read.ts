import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { crdFacts, withoutHelmLines } from './crd';
import { digest, IMPORTS, Source, SourceFile } from './manifest';
import { openApiFacts } from './openapi';
import { KindFacts } from './schema';

export interface UpstreamFile extends SourceFile {
  readonly text: string;
  readonly actual: string;
}

/** The files of a source below the folder they were downloaded to, with their actual digests. */
export function readUpstream({ files, format }: Source, folder: string): UpstreamFile[] {
  return files.map((file) => {
    const raw = readFileSync(join(folder, file.path), 'utf8');
    const text = format === 'crd' ? withoutHelmLines(raw) : raw;
    return { ...file, text, actual: digest(text) };
  });
}

export function upstreamFacts({ format }: Source, files: readonly UpstreamFile[]): KindFacts[] {
  return files.flatMap(({ path, kinds, text }) => {
    if (format === 'openapi-v3') return openApiFacts(JSON.parse(text), kinds);
    const defined = crdFacts(text);
    return kinds.map((kind) => {
      const facts = defined.find((candidate) => candidate.kind === kind);
      if (!facts) throw new Error(`${path} defines no ${kind}`);
      return facts;
    });
  });
}

/** The facts of a source as they are committed. */
export function committedFacts({ id, files }: Source): KindFacts[] {
  return files.flatMap(({ kinds }) => kinds).map((kind) => {
    const path = join(IMPORTS, id, `${kind}.json`);
    if (!existsSync(path)) throw new Error(`imports/${id}/${kind}.json does not exist yet: give the folder with the files of its source`);
    return JSON.parse(readFileSync(path, 'utf8'));
  });
}

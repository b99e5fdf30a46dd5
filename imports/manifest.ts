import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';

export const IMPORTS = __dirname;
export const MANIFEST = join(IMPORTS, 'manifest.yaml');

export interface SourceFile {
  readonly path: string;
  /** The kinds to take from it; it may define more. */
  readonly kinds: readonly string[];
  readonly sha256: string;
}

export interface Source {
  readonly id: string;
  readonly project: string;
  readonly tag: string;
  readonly channel?: string;
  readonly format: 'crd' | 'openapi-v3';
  readonly files: readonly SourceFile[];
}

export function readSources(): Source[] {
  return parseDocument(readFileSync(MANIFEST, 'utf8')).toJS().sources;
}

export function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** The manifest's text with the digests that `digests` knows by path; comments and order stay. */
export function pinnedManifest(digests: ReadonlyMap<string, string>): string {
  const manifest = parseDocument(readFileSync(MANIFEST, 'utf8'));
  (manifest.toJS().sources as Source[]).forEach(({ files }, source) => files.forEach(({ path, sha256 }, file) => {
    manifest.setIn(['sources', source, 'files', file, 'sha256'], digests.get(path) ?? sha256);
  }));
  return manifest.toString({ lineWidth: 0, flowCollectionPadding: false });
}

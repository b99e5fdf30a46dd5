import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { IMPORTS } from './manifest';

/** Texts by path, relative to the repository. */
export type Files = ReadonlyMap<string, string>;

const ROOT = dirname(IMPORTS);

/** What is on disk and no longer the same: changed, missing, or left over from before. */
export function differingFiles(files: Files): string[] {
  const changed = [...files].filter(([path, text]) => readIfThere(path) !== text).map(([path]) => path);
  return [...changed, ...leftovers(files)].sort();
}

export function writeFiles(files: Files): void {
  leftovers(files).forEach((path) => rmSync(join(ROOT, path)));
  for (const [path, text] of files) {
    mkdirSync(dirname(join(ROOT, path)), { recursive: true });
    writeFileSync(join(ROOT, path), text);
  }
}

function readIfThere(path: string): string | undefined {
  return existsSync(join(ROOT, path)) ? readFileSync(join(ROOT, path), 'utf8') : undefined;
}

function leftovers(files: Files): string[] {
  const data = list('imports').flatMap((folder) => list(`imports/${folder}`).map((file) => `imports/${folder}/${file}`));
  const types = list('src/imports').map((file) => `src/imports/${file}`);
  return [...data, ...types].filter((path) => !files.has(path));
}

function list(folder: string): string[] {
  const path = join(ROOT, folder);
  if (!existsSync(path)) return [];
  return readdirSync(path, { withFileTypes: true }).filter((entry) => entry.isDirectory() === (folder === 'imports')).map(({ name }) => name);
}

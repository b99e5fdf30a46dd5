import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { ManifestText } from './manifest-text';
import { KUSTOMIZATIONS } from './kustomize';

/** The name that stands for what comes in through a pipe. */
export const STDIN = '-';

const EXTENSIONS = ['.yaml', '.yml', '.json'];

/** What was found where manifests should be. */
export interface LoadedFiles {
  readonly files: ManifestText[];
  /** What cannot be read, each as a sentence. */
  readonly unreadable: string[];
}

/**
 * Reads files, and folders with all that is in them: YAML and JSON, but for hidden folders and node_modules.
 *
 * @param paths files, folders, or `-`
 * @param maxBytes larger files are not read
 * @param stdin what came in through a pipe
 */
export function loadFiles(paths: string[], maxBytes: number, stdin: Buffer | undefined = undefined): LoadedFiles {
  const files: ManifestText[] = [];
  const unreadable: string[] = [];
  const visited = new Set<string>();

  const add = (file: string, comeAcross: boolean, read: () => Buffer) => {
    try {
      files.push({ file, comeAcross, text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(read()) });
    } catch (thrown) {
      unreadable.push(`${file} cannot be read: ${reasonOf(thrown)}.`);
    }
  };
  const visit = (path: string, comeAcross: boolean) => {
    try {
      const { size, isFolder, real } = lookAt(path);
      if (visited.has(real)) { return; }
      visited.add(real);
      if (isFolder) {
        const found = readdirSync(path, { withFileTypes: true }).filter(entry => mayHold(entry.name)).map(({ name }) => join(path, name)).sort();
        found.filter(file => isOfInterest(file) || isFolderAt(file)).forEach(file => visit(file, true));
      } else if (size > maxBytes) {
        unreadable.push(`${path} has ${mebibytes(size)} MiB; files of more than ${mebibytes(maxBytes)} MiB are not read. Split it, or raise --max-size.`);
      } else {
        add(path, comeAcross, () => readFileSync(path));
      }
    } catch (thrown) {
      unreadable.push(`${path} cannot be read: ${reasonOf(thrown)}.`);
    }
  };

  for (const path of paths) {
    if (path === STDIN) { add('stdin', false, () => stdin ?? Buffer.alloc(0)); } else { visit(path, false); }
  }
  return { files, unreadable };
}

function lookAt(path: string): { size: number; isFolder: boolean; real: string } {
  const stats = statSync(path);
  if (stats.isFIFO()) { return { size: 0, isFolder: false, real: path }; }
  if (!stats.isDirectory() && !stats.isFile()) { throw new Error('it is neither a file nor a folder'); }
  return { size: stats.size, isFolder: stats.isDirectory(), real: realpathSync(path) };
}

function isOfInterest(file: string): boolean {
  return EXTENSIONS.includes(extname(file).toLowerCase()) || KUSTOMIZATIONS.includes(basename(file));
}

function isFolderAt(path: string): boolean {
  return existsSync(path) && statSync(path).isDirectory();
}

function mayHold(name: string): boolean {
  return !name.startsWith('.') && name !== 'node_modules';
}

/** A size, as people read it. */
export function mebibytes(bytes: number): number {
  return Math.round(bytes / 1024 / 1024 * 10) / 10;
}

function reasonOf(thrown: unknown): string {
  const { code, message } = thrown as NodeJS.ErrnoException;
  switch (code) {
    case 'ENOENT': return 'there is no such file or folder';
    case 'EACCES': case 'EPERM': return 'access is denied';
    case 'ELOOP': return 'its symbolic links go round in a circle';
    case 'ERR_ENCODING_INVALID_ENCODED_DATA': return 'it is not text in UTF-8';
    default: return message;
  }
}

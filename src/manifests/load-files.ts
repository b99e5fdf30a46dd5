import { existsSync, readdirSync, readFileSync, realpathSync, Stats, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { KUSTOMIZATIONS } from './kustomize';
import { ManifestText } from './manifest-text';
import { problem, READABLE } from './rules';
import { Finding } from '../model/finding';

/** The name that stands for what comes in through a pipe. */
export const STDIN = '-';

const EXTENSIONS = ['.yaml', '.yml', '.json'];

/** What was found where manifests should be. */
export interface LoadedFiles {
  readonly files: ManifestText[];
  /** What was asked for and cannot be read, each as a sentence. */
  readonly unreadable: string[];
  /** What was come across in a folder and cannot be read. */
  readonly findings: Finding[];
}

/**
 * Reads files, and folders with all that is in them: YAML and JSON, but for hidden folders, node_modules, and pipes, which may never end.
 *
 * @param paths files, folders, or `-`
 * @param maxBytes larger files are not read
 * @param stdin what came in through a pipe
 */
export function loadFiles(paths: string[], maxBytes: number, stdin: Buffer | undefined = undefined): LoadedFiles {
  const files: ManifestText[] = [];
  const unreadable: string[] = [];
  const findings = new Map<string, Finding>();
  const visited = new Set<string>();

  const refuse = (file: string, comeAcross: boolean, reason: string) => {
    if (comeAcross) {
      findings.set(file, problem(READABLE, `This cannot be read: ${reason}.`, { file }));
    } else {
      unreadable.push(`${file} cannot be read: ${reason}.`);
    }
  };
  const add = (file: string, comeAcross: boolean, read: () => Buffer) => {
    try {
      files.push({ file, comeAcross, text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(read()) });
    } catch (thrown) {
      refuse(file, comeAcross, reasonOf(thrown));
    }
  };
  const visit = (path: string, comeAcross: boolean) => {
    try {
      const stats = statSync(path);
      if (comeAcross && !isRegular(stats)) { return; }
      const { size, isFolder, real } = lookAt(path, stats);
      if (visited.has(real)) { return; }
      visited.add(real);
      if (isFolder) {
        const found = readdirSync(path, { withFileTypes: true }).filter(entry => mayHold(entry.name)).map(({ name }) => join(path, name)).sort();
        found.filter(file => isOfInterest(file) || isFolderAt(file)).forEach(file => visit(file, true));
      } else if (size > maxBytes) {
        refuse(path, comeAcross, `it has ${mebibytes(size)} MiB, more than the ${mebibytes(maxBytes)} MiB that are read; split it, or raise --max-size`);
      } else {
        add(path, comeAcross, () => readFileSync(path));
      }
    } catch (thrown) {
      refuse(path, comeAcross, comeAcross && isMissing(thrown) ? 'it links to what is not there' : reasonOf(thrown));
    }
  };

  for (const path of paths) {
    if (path === STDIN) { add('stdin', false, () => stdin ?? Buffer.alloc(0)); } else { visit(path, false); }
  }
  return { files, unreadable, findings: [...findings.values()] };
}

function isRegular(stats: Stats): boolean {
  return stats.isDirectory() || stats.isFile();
}

function lookAt(path: string, stats: Stats): { size: number; isFolder: boolean; real: string } {
  if (stats.isFIFO()) { return { size: 0, isFolder: false, real: path }; }
  if (!isRegular(stats)) { throw new Error('it is neither a file nor a folder'); }
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

function isMissing(thrown: unknown): boolean {
  return (thrown as NodeJS.ErrnoException).code === 'ENOENT';
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

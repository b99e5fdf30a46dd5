import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { cacheRoot } from './cache';

const DAY = 24 * 60 * 60 * 1000;

/**
 * Calls a function with an empty folder to fill, and one for what it needs meanwhile, and puts the first in its place when it is complete.
 * Whoever looks there never sees half of it.
 */
export async function stage(place: string, fill: (folder: string, temporary: string) => Promise<void>): Promise<void> {
  mkdirSync(cacheRoot(), { recursive: true });
  const unfinished = mkdtempSync(join(cacheRoot(), `.unfinished.${hostname()}.${process.pid}.`));
  const [folder, temporary] = ['folder', 'temporary'].map(name => join(unfinished, name));
  try {
    mkdirSync(folder);
    mkdirSync(temporary);
    await fill(folder, temporary);
    move(folder, place);
  } finally {
    rmSync(unfinished, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Another process may have been first, with the same. */
function move(folder: string, place: string): void {
  try {
    renameSync(folder, place);
  } catch (error) {
    if (!['ENOTEMPTY', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '')) { throw error; }
  }
}

/** Removes what builds left that were killed. Of other machines, which may share the folder, only what is old. */
export function removeLeftovers(): void {
  mkdirSync(cacheRoot(), { recursive: true });
  for (const name of readdirSync(cacheRoot())) {
    const [, host, id] = /^\.unfinished\.(.*)\.(\d+)\.\w+$/.exec(name) ?? [];
    const folder = join(cacheRoot(), name);
    if (id !== undefined && (host === hostname() ? !isRunning(Number(id)) : isOld(folder))) {
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    }
  }
}

function isOld(folder: string): boolean {
  const made = statSync(folder, { throwIfNoEntry: false })?.mtimeMs;
  return made !== undefined && made < Date.now() - DAY;
}

function isRunning(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

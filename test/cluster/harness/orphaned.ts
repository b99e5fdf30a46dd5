import { readFileSync } from 'node:fs';

/**
 * Calls back when a program that waits for this one is gone: `npm` does not end its scripts when it is killed.
 * Those who wait are the ancestors in our process group: a shell puts what it runs, and what that runs, into one.
 */
export function whenOrphaned(callback: () => void): void {
  const waiting = JSON.stringify(ancestors());
  const timer = setInterval(() => {
    if (JSON.stringify(ancestors()) === waiting) { return; }
    clearInterval(timer);
    callback();
  }, 300);
  timer.unref();
}

function ancestors(): number[] {
  const group = statOf(process.pid)!.group;
  const found: number[] = [];
  for (let stat = statOf(process.ppid); stat?.group === group; stat = statOf(stat.parent)) { found.push(stat.id); }
  return found;
}

function statOf(id: number): { id: number; parent: number; group: number } | undefined {
  try {
    // The name, in parentheses, may hold anything.
    const [, parent, group] = readFileSync(`/proc/${id}/stat`, 'utf8').split(') ').pop()!.split(' ').map(Number);
    return { id, parent, group };
  } catch {
    return undefined;
  }
}

import { existsSync, readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';

const SCHEDSTAT = `/proc/self/task/${process.pid}/schedstat`;
const KNOWN = existsSync(SCHEDSTAT);
const NOTHING = new Int32Array(new SharedArrayBuffer(4));

/**
 * Milliseconds that the main thread has spent on a processor: the time of the clock without the waiting for other programs.
 * Where the system does not count that, it is the time of the clock.
 */
export function processorTime(): number {
  if (!KNOWN) { return performance.now(); }
  // Linux adds up when a thread leaves its processor, so it leaves for a moment.
  Atomics.wait(NOTHING, 0, 0, 0.01);
  return Number(readFileSync(SCHEDSTAT, 'utf8').split(' ')[0]) / 1e6;
}

import { performance } from 'node:perf_hooks';
import { processorTime } from './processor-time';

/** What one process measured. Times are milliseconds. */
export interface Measurement {
  /** Until all objects were there, by the clock. */
  readonly build: number;
  /** Until they were written, by the clock. */
  readonly synth: number;
  /** Both together, on the processor. */
  readonly busy: number;
  /** The most memory that the process ever had, in MiB. */
  readonly memory: number;
}

/** Runs both parts and prints what they cost. What was loaded or prepared before does not count, except as memory. */
export function measure<T>(build: () => T, synth: (built: T) => void): void {
  const before = processorTime();
  const start = performance.now();
  const built = build();
  const middle = performance.now();
  synth(built);
  const end = performance.now();
  const busy = processorTime() - before;
  const memory = process.resourceUsage().maxRSS / 1024;
  print({ build: middle - start, synth: end - middle, busy, memory } satisfies Measurement);
}

/** Hands a result to the process that started this one. */
export function print(result: object): void {
  process.stdout.write(JSON.stringify(result));
}

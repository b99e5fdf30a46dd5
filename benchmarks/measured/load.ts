/* eslint-disable @typescript-eslint/no-require-imports */
import { performance } from 'node:perf_hooks';
import { processorTime } from './processor-time';
import { print } from './stopwatch';

/** What loading cost in one process, in milliseconds. */
export interface LoadMeasurement {
  readonly plus: { readonly clock: number; readonly busy: number };
  readonly library: { readonly clock: number; readonly busy: number };
}

const plus = cost(() => require('cdk8s-plus-28'));
const library = cost(() => require('cdk8s-canary'));
print({ plus, library } satisfies LoadMeasurement);

function cost(load: () => void): { clock: number; busy: number } {
  const busy = processorTime();
  const clock = performance.now();
  load();
  return { clock: performance.now() - clock, busy: processorTime() - busy };
}

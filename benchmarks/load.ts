import { runFresh } from './fresh-process';
import type { LoadMeasurement } from './measured/load';
import { LoadResult } from './results';
import { median } from './statistics';

/** Measures how long the library takes to load once cdk8s-plus-28 is. */
export function measureLoad(processes: number): LoadResult {
  const measurements = Array.from({ length: processes }, () => runFresh<LoadMeasurement>('load'));
  return {
    plusMilliseconds: median(measurements.map(({ plus }) => plus.clock)),
    libraryMilliseconds: median(measurements.map(({ library }) => library.clock)),
    plusBusy: median(measurements.map(({ plus }) => plus.busy)),
    ratio: median(measurements.map(({ plus, library }) => library.busy / plus.busy)),
  };
}

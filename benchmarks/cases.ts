import type { Case } from './measured/case';

/** A case, and how often it is measured. */
export interface RepeatedCase extends Case {
  readonly repetitions: number;
}

/** What is measured. Small cases need more repetitions; charts cost cdk8s the square of their number. */
export const CASES: RepeatedCase[] = [
  { engine: 'Flagger', layout: 'one chart', count: 1, repetitions: 9 },
  { engine: 'Flagger', layout: 'one chart', count: 100, repetitions: 7 },
  { engine: 'Flagger', layout: 'one chart', count: 1000, repetitions: 7 },
  { engine: 'Argo Rollouts', layout: 'one chart', count: 1000, repetitions: 5 },
  { engine: 'Flagger', layout: 'chart per app', count: 1, repetitions: 9 },
  { engine: 'Flagger', layout: 'chart per app', count: 100, repetitions: 5 },
  { engine: 'Flagger', layout: 'chart per app', count: 1000, repetitions: 3 },
  { engine: 'Flagger', layout: 'chart and namespace per app', count: 300, repetitions: 3 },
];

/** What is enough for a look: the cases that promises are about, less often. */
export const QUICK_CASES: RepeatedCase[] = CASES
  .filter(({ layout }) => layout === 'one chart')
  .map(one => ({ ...one, repetitions: 3 }));

/** How many processes load the library. */
export const LOADS = 25;

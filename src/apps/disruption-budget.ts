import type { PodDisruptionBudget } from '../imports/kubernetes';
import { refuse } from '../private/errors';

/** How many pods may be missing while nodes are drained. Exactly one of the two. */
export interface DisruptionBudgetOptions {
  /**
   * At least so many pods stay: a number, or a percentage like `50%`.
   *
   * @default - not limited this way
   */
  readonly minAvailable?: number | string;

  /**
   * At most so many pods are missing: a number, or a percentage like `25%`.
   *
   * @default - not limited this way
   */
  readonly maxUnavailable?: number | string;
}

/** Counts the pods of both versions: its labels must be some that no engine rewrites. */
export function renderDisruptionBudget(name: string, matchLabels: { [key: string]: string }, options: DisruptionBudgetOptions): PodDisruptionBudget {
  const { minAvailable, maxUnavailable } = options;
  if ((minAvailable === undefined) === (maxUnavailable === undefined)) {
    refuse('app/disruption-budget', options, 'either minAvailable or maxUnavailable');
  }
  return {
    apiVersion: 'policy/v1',
    kind: 'PodDisruptionBudget',
    metadata: { name },
    spec: { selector: { matchLabels }, ...(minAvailable === undefined ? { maxUnavailable } : { minAvailable }) },
  };
}

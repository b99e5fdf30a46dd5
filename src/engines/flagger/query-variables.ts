import { QueryVariables } from '../../model/query-template';

/**
 * How Flagger spells the variables of a query.
 *
 * The canary is the Deployment with the name of the target; stable is another one, `<target>-primary`.
 *
 * @see https://docs.flagger.app/usage/metrics#custom-metrics
 */
export const FLAGGER_VARIABLES: QueryVariables = {
  namespace: '{{ namespace }}',
  target: '{{ target }}',
  service: '{{ service }}',
  interval: '{{ interval }}',
  canary: 'deployment="{{ target }}"',
  canaryPods: '{{ target }}-[0-9a-z]+-[0-9a-z]+',
};

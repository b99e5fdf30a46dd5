import { Severity } from '../../model/finding';
import { isBuiltIn, measurements } from '../../topology';
import { ICheck } from '../check';

export const metricSource: ICheck = {
  rule: {
    name: 'flagger/metric-source',
    severity: Severity.ERROR,
    title: 'Each metric of a Canary has a query: a template, one of its own, or a built-in one',
    why: 'Flagger knows request-success-rate and request-duration by name. Any other metric without a query fails at each check, until Flagger'
      + ' rolls back.',
    fix: 'Name a MetricTemplate in templateRef.',
    source: 'https://docs.flagger.app/usage/metrics#custom-metrics',
  },
  check: topology => measurements(topology)
    .filter(({ value }) => !isBuiltIn(value) && !value.query && !value.templateRef)
    .map(({ canary, value: { name }, at }) => ({ resource: canary, field: at, message: `Nothing is asked for the metric '${name}'.` })),
};

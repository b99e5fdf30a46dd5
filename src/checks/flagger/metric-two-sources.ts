import { Severity } from '../../model/finding';
import { isBuiltIn, measurements } from '../../topology';
import { ICheck } from '../check';

export const metricTwoSources: ICheck = {
  rule: {
    name: 'flagger/metric-two-sources',
    severity: Severity.WARNING,
    title: 'A metric of a Canary has one query',
    why: 'Flagger asks a built-in query whenever the name is that of one, and the query beside it, and the template: each has to be within the same'
      + ' bounds. The built-in query often finds no values, which counts as failed.',
    fix: 'Rename the metric, or leave one of the queries out.',
    source: 'https://github.com/fluxcd/flagger/blob/v1.44.0/pkg/controller/scheduler_metrics.go',
  },
  check: topology => measurements(topology).flatMap(({ canary, value, at }) => {
    const sources = [...isBuiltIn(value) ? ['the built-in query'] : [], ...value.query ? ['query'] : [], ...value.templateRef ? ['templateRef'] : []];
    return sources.length < 2 ? []
      : [{ resource: canary, field: at, message: `Flagger asks ${sources.join(' and ')} for '${value.name}'.` }];
  }),
};

import { Severity } from '../../model/finding';
import { canaries } from '../../topology';
import { ICheck } from '../check';

export const metricOnce: ICheck = {
  rule: {
    name: 'flagger/metric-once',
    severity: Severity.WARNING,
    title: 'Each metric of an analysis asks for something else',
    why: 'Both metrics ask the same query with the same values. Probably another template was meant, which is not measured.',
    fix: 'Name the other template, or leave the metric out.',
    source: 'https://docs.flagger.app/usage/metrics',
  },
  check: topology => canaries(topology).flatMap(resource => {
    const { metrics = [] } = resource.manifest.spec?.analysis ?? {};
    const keys = metrics.map(({ templateRef, templateVariables, interval }) =>
      templateRef && JSON.stringify([templateRef, templateVariables, interval]));
    return metrics.flatMap(({ name, templateRef }, i) => !keys[i] || keys.indexOf(keys[i]) === i ? [] : [{
      resource,
      field: `spec.analysis.metrics[${i}].templateRef`,
      message: `Metric '${name}' asks what '${metrics[keys.indexOf(keys[i])].name}' asks: template ${templateRef!.name}.`,
    }]);
  }),
};

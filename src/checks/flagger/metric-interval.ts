import { Severity } from '../../model/finding';
import { actionsOf, canaries, canaryMetrics, metricTemplateOf } from '../../topology';
import { ICheck } from '../check';

/** Providers whose time span is made of the interval. */
const NEED = ['datadog', 'newrelic', 'cloudwatch', 'dynatrace', 'splunk'];

export const metricInterval: ICheck = {
  rule: {
    name: 'flagger/metric-interval',
    severity: Severity.ERROR,
    title: 'A metric with a template has an interval, if the template or its provider needs one',
    why: 'Flagger has a default for built-in queries only. In a template the interval is empty, the query is refused, and each check fails until'
      + ' Flagger rolls back.',
    fix: 'Set interval: 1m on the metric.',
    source: 'https://github.com/fluxcd/flagger/blob/v1.44.0/pkg/controller/scheduler_metrics.go',
  },
  check: topology => canaries(topology).flatMap(canary => canaryMetrics(canary).flatMap(({ value, at }) => {
    const template = metricTemplateOf(topology, canary, value);
    if (value.interval || !template) { return []; }
    const { provider, query = '' } = template.manifest.spec ?? {};
    const { type = '' } = provider ?? {};
    const used = actionsOf(query).includes('interval') ? 'its query has {{ interval }}' : NEED.includes(type) && `${type} needs it`;
    return used ? [{ resource: canary, field: at, message: `The metric '${value.name}' has no interval; ${template}: ${used}.` }] : [];
  })),
};

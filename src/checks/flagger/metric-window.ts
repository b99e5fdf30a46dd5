import { Severity } from '../../model/finding';
import { analysisOf, canaries, canaryMetrics, goSeconds } from '../../topology';
import { ICheck } from '../check';

export const metricWindow: ICheck = {
  rule: {
    name: 'flagger/metric-window',
    severity: Severity.WARNING,
    title: 'A metric looks back a minute, or four checks, and not further',
    why: 'Most of what is counted came before the step that is checked. The canary of the next version has the same name: if that version comes soon'
      + ' after one that failed, it is measured by the errors of both.',
    fix: 'Let the interval of the metric be at most twice that of the analysis.',
    source: 'https://docs.flagger.app/usage/metrics',
  },
  check: topology => canaries(topology).flatMap(canary => {
    const interval = Math.max(10, goSeconds(analysisOf(canary).interval ?? '') ?? 60);
    return canaryMetrics(canary).filter(({ value }) => (goSeconds(value.interval ?? '') ?? 0) > Math.max(60, 4 * interval)).map(({ value, at }) => ({
      resource: canary,
      field: `${at}.interval`,
      message: `The metric '${value.name}' looks back ${value.interval}, and checks come every ${interval} s.`,
    }));
  }),
};

import { Severity } from '../../model/finding';
import { analysisOf, canaries, canaryMetrics, goSeconds } from '../../topology';
import { ICheck } from '../check';

export const window: ICheck = {
  rule: {
    name: 'flagger/window',
    severity: Severity.WARNING,
    title: 'A metric does not look back further than two checks',
    why: 'The canary of the next version has the same name. If that version comes soon after one that failed, it is measured by the errors of both.',
    fix: 'Let the interval of the metric be at most twice that of the analysis.',
    source: 'https://docs.flagger.app/usage/metrics',
  },
  check: topology => canaries(topology).flatMap(canary => {
    const interval = goSeconds(analysisOf(canary).interval ?? '');
    return interval === undefined || interval < 10 ? [] : canaryMetrics(canary)
      .filter(({ value }) => (goSeconds(value.interval ?? '') ?? 0) > 2 * interval)
      .map(({ value, at }) => ({
        resource: canary,
        field: `${at}.interval`,
        message: `The metric '${value.name}' looks back ${value.interval}, and checks come every ${analysisOf(canary).interval}.`,
      }));
  }),
};

import { Severity } from '../../model/finding';
import { analysisOf, canaries } from '../../topology';
import { ICheck } from '../check';

export const threshold: ICheck = {
  rule: {
    name: 'flagger/threshold',
    severity: Severity.WARNING,
    title: 'The number of failed checks that ends a rollout is 1 or more',
    why: 'Zero, or less, means neither never nor always: Flagger takes 1, so the first failed check rolls back.',
    fix: 'Write 1 if that is meant, or more.',
    source: 'https://github.com/fluxcd/flagger/blob/v1.44.0/pkg/apis/flagger/v1beta1/canary.go',
  },
  check: topology => canaries(topology).flatMap(canary => {
    const { threshold: failures = 1 } = analysisOf(canary);
    return failures > 0 ? [] : [{ resource: canary, field: 'spec.analysis.threshold', message: `Flagger takes 1 for ${failures}.` }];
  }),
};

import { Severity } from '../../model/finding';
import { analysisOf, canaries } from '../../topology';
import { ICheck } from '../check';

export const weightOvershoot: ICheck = {
  rule: {
    name: 'flagger/weight-overshoot',
    severity: Severity.WARNING,
    title: 'The last step of a canary is at its greatest weight, not above',
    why: 'Flagger raises the weight by whole steps until it is at least the greatest one, so the canary gets more users than that.',
    fix: 'Let maxWeight be a multiple of stepWeight, or write the weights out in stepWeights.',
    source: 'https://github.com/fluxcd/flagger/blob/v1.44.0/pkg/controller/scheduler.go',
  },
  check: topology => canaries(topology).flatMap(canary => {
    const { stepWeight: step = 0, maxWeight: most = 0 } = analysisOf(canary);
    if (step <= 0 || step > 100 || most <= 0 || most > 100 || most % step === 0) { return []; }
    const last = Math.min(100, Math.ceil(most / step) * step);
    return [{
      resource: canary,
      field: 'spec.analysis.maxWeight',
      message: `Steps of ${step} percent do not stop at ${most}: the last one is at ${last} percent.`,
    }];
  }),
};

import { Severity } from '../../model/finding';
import { analysisOf, canaries } from '../../topology';
import { ICheck } from '../check';

export const stepWeights: ICheck = {
  rule: {
    name: 'flagger/step-weights',
    severity: Severity.ERROR,
    title: 'The weights of a canary rise from step to step, between 1 and 100',
    why: 'Flagger finds its place by the weight that the route has. A weight that is 0, repeated or lower than the one before makes it wait there'
      + ' for ever, or jump to 100 percent; an empty list never promotes.',
    fix: 'Write each weight once, in rising order, from 1 to 100.',
    source: 'https://docs.flagger.app/usage/deployment-strategies#canary-release',
  },
  check: topology => canaries(topology).flatMap(canary => {
    const { stepWeights: weights } = analysisOf(canary);
    if (!weights) { return []; }
    const at = (field: string, message: string) => [{ resource: canary, field: `spec.analysis.stepWeights${field}`, message }];
    if (weights.length === 0) { return at('', 'There are no weights.'); }
    return weights.flatMap((weight, i) => {
      if (weight <= 0 || weight > 100) { return at(`[${i}]`, `Step ${i + 1} has a weight of ${weight}.`); }
      return i > 0 && weight <= weights[i - 1] ? at(`[${i}]`, `Step ${i + 1} has a weight of ${weight}, the step before has ${weights[i - 1]}.`) : [];
    });
  }),
};

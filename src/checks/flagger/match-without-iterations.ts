import { Severity } from '../../model/finding';
import { analysisOf, canaries, strategyOf, usesGatewayApi } from '../../topology';
import { ICheck } from '../check';

export const matchWithoutIterations: ICheck = {
  rule: {
    name: 'flagger/match-without-iterations',
    severity: Severity.WARNING,
    title: 'A Canary that matches users counts iterations, under Gateway API',
    why: 'With weights only those who match are divided, and all others stay with stable until the promotion. The status shows the weight as if it'
      + ' were of all.',
    fix: 'Set iterations instead of weights, or remove the matches.',
    source: 'https://docs.flagger.app/usage/deployment-strategies#a-b-testing',
  },
  check: topology => canaries(topology)
    .filter(canary => usesGatewayApi(canary) && strategyOf(canary) === 'weights')
    .filter(canary => analysisOf(canary).match?.length && !analysisOf(canary).sessionAffinity)
    .map(canary => ({ resource: canary, field: 'spec.analysis.match', message: 'The weights count for those only who match.' })),
};

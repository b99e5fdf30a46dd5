import { Severity } from '../../model/finding';
import { analysisOf, canaries, providerOf } from '../../topology';
import { ICheck } from '../check';

export const noRouter: ICheck = {
  rule: {
    name: 'flagger/no-router',
    severity: Severity.ERROR,
    title: 'A Canary divides requests only if a mesh or a gateway is there to divide them',
    why: 'With provider kubernetes nothing divides requests: Flagger drops weights and matches, tests ten times, and then switches all users at'
      + ' once.',
    fix: 'Set iterations instead, or name the provider that divides requests.',
    source: 'https://docs.flagger.app/usage/deployment-strategies',
  },
  check: topology => canaries(topology).filter(canary => providerOf(canary) === 'kubernetes').flatMap(canary => {
    const { stepWeight, stepWeights, match = [] } = analysisOf(canary);
    const dropped = [['stepWeight', stepWeight], ['stepWeights', stepWeights?.join(', ')], ['match', match.length || undefined]] as const;
    return dropped.filter(([, value]) => value !== undefined).map(([field, value]) => ({
      resource: canary,
      field: `spec.analysis.${field}`,
      message: field === 'match' ? 'Nothing sends some users to the canary by what they ask.' : `Nothing divides requests by ${field} (${value}).`,
    }));
  }),
};

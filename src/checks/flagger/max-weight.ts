import { Severity } from '../../model/finding';
import { analysisOf, canaries } from '../../topology';
import { ICheck } from '../check';

export const maxWeight: ICheck = {
  rule: {
    name: 'flagger/max-weight',
    severity: Severity.ERROR,
    title: 'The weight at which a canary is promoted is 1 to 100 percent',
    why: 'Above 100 the canary gets all requests and is never promoted, because that weight is never reached. Zero or less is read as 100.',
    fix: 'Let maxWeight be from 1 to 100.',
    source: 'https://docs.flagger.app/usage/deployment-strategies#canary-release',
  },
  check: topology => canaries(topology).flatMap(canary => {
    const { maxWeight: most, stepWeight } = analysisOf(canary);
    return most === undefined || stepWeight === undefined || most > 0 && most <= 100 ? []
      : [{ resource: canary, field: 'spec.analysis.maxWeight', message: `The canary is to be promoted at ${most} percent.` }];
  }),
};

import { Severity } from '../../model/finding';
import { analysisOf, canaries, providerOf } from '../../topology';
import { ICheck } from '../check';

export const iterations: ICheck = {
  rule: {
    name: 'flagger/iterations',
    severity: Severity.ERROR,
    title: 'A Canary without weights has at least one iteration',
    why: 'With neither a weight nor an iteration there is no step to take: the new version is started and never promoted. Without a router Flagger'
      + ' takes 10.',
    fix: 'Let iterations be 1 or more.',
    source: 'https://docs.flagger.app/usage/deployment-strategies#blue-green-deployments',
  },
  check: topology => canaries(topology).flatMap(canary => {
    const { iterations: count } = analysisOf(canary);
    if (count === undefined || count > 0) { return []; }
    const then = providerOf(canary) === 'kubernetes' ? 'Flagger takes 10' : 'nothing is ever promoted';
    return [{ resource: canary, field: 'spec.analysis.iterations', message: `With ${count} iterations ${then}.` }];
  }),
};

import { Severity } from '../../model/finding';
import { stepsThat } from '../../topology';
import { ICheck } from '../check';

export const scaleStepField: ICheck = {
  rule: {
    name: 'argo/scale-step-field',
    severity: Severity.ERROR,
    title: 'A step that scales the canary says how, in one way',
    why: 'Without replicas, weight or matchTrafficWeight the step changes nothing. Of several, matchTrafficWeight comes first, then'
      + ' replicas, and the others are ignored.',
    fix: 'Keep one of replicas, weight and matchTrafficWeight true.',
    source: 'https://github.com/argoproj/argo-rollouts/blob/v1.9.1/utils/replicaset/canary.go',
  },
  check: topology => stepsThat(topology, 'setCanaryScale').flatMap(({ rollout, step: { setCanaryScale: { replicas, weight, matchTrafficWeight } }, at }) => {
    const ways = { matchTrafficWeight: matchTrafficWeight || undefined, replicas, weight };
    const given = Object.entries(ways).filter(([, value]) => value !== undefined);
    if (given.length === 1) { return []; }
    const names = given.map(([name]) => name);
    const message = names.length === 0 ? 'The step says nothing.' : `The step says ${names.join(' and ')}; ${names[0]} counts.`;
    return [{ resource: rollout, field: `${at}.setCanaryScale`, message }];
  }),
};

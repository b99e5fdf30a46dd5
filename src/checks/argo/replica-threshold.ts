import { Severity } from '../../model/finding';
import { AT_CANARY, canaryRollouts } from '../../topology';
import { ICheck } from '../check';

export const replicaThreshold: ICheck = {
  rule: {
    name: 'argo/replica-threshold',
    severity: Severity.ERROR,
    title: 'The part of the pods that has to be there is Percent, 0 to 100, or Pods',
    why: 'Any other type is read as a number of pods, and a negative value as no threshold. More than all pods are never there, so the'
      + ' Rollout never moves on.',
    fix: 'Write type Percent or Pods, with a value that can be reached.',
    source: 'https://github.com/argoproj/argo-rollouts/blob/v1.9.1/utils/replicaset/canary.go',
  },
  check: topology => canaryRollouts(topology).flatMap(({ rollout, canary: { replicaProgressThreshold } }) => {
    if (!replicaProgressThreshold) { return []; }
    const { type, value } = replicaProgressThreshold;
    const at = (field: string, message: string) => [{ resource: rollout, field: `${AT_CANARY}.replicaProgressThreshold.${field}`, message }];
    if (type !== 'Percent' && type !== 'Pods') { return at('type', `'${type}' is read as Pods.`); }
    return value < 0 || type === 'Percent' && value > 100 ? at('value', `The value is ${value}${type === 'Percent' ? ' %' : ''}.`) : [];
  }),
};

import { Severity } from '../../model/finding';
import { AT_CANARY, canaryRollouts } from '../../topology';
import { ICheck } from '../check';

export const startingStep: ICheck = {
  rule: {
    name: 'argo/starting-step',
    severity: Severity.ERROR,
    title: 'A background analysis starts at one of the steps',
    why: 'Beyond the last step it never starts, or only when the version is being promoted; a negative step is taken for the first one.'
      + ' Nothing says so.',
    fix: 'Write the number of a step, counted from 0.',
    source: 'https://github.com/argoproj/argo-rollouts/blob/v1.9.1/utils/replicaset/canary.go',
  },
  check: topology => canaryRollouts(topology).flatMap(({ rollout, canary: { analysis, steps = [] } }) => {
    const first = analysis?.startingStep ?? 0;
    if (first === 0 || first > 0 && first < steps.length) { return []; }
    const message = `The analysis starts at step ${first}, and the last step is ${steps.length - 1}.`;
    return [{ resource: rollout, field: `${AT_CANARY}.analysis.startingStep`, message }];
  }),
};

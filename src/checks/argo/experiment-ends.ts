import { Severity } from '../../model/finding';
import { stepsThat } from '../../topology';
import { ICheck } from '../check';

export const experimentEnds: ICheck = {
  rule: {
    name: 'argo/experiment-ends',
    severity: Severity.WARNING,
    title: 'An experiment has an end',
    why: 'Without a duration, and without an analysis that is required for completion, an experiment runs until a person or a failed'
      + ' analysis ends it, and so does its step.',
    fix: 'Give the experiment a duration, or set requiredForCompletion of an analysis to true.',
    source: 'https://argo-rollouts.readthedocs.io/en/stable/features/experiment/',
  },
  check: topology => stepsThat(topology, 'experiment').flatMap(({ rollout, step: { experiment }, at }) => {
    if (experiment.duration || experiment.analyses?.some(({ requiredForCompletion }) => requiredForCompletion)) { return []; }
    return [{ resource: rollout, field: `${at}.experiment`, message: 'It has no duration, and no analysis that is required for completion.' }];
  }),
};

import { Severity } from '../../model/finding';
import { rolloutSteps } from '../../topology';
import { ICheck } from '../check';

export const oneKindPerStep: ICheck = {
  rule: {
    name: 'argo/one-kind-per-step',
    severity: Severity.ERROR,
    title: 'A step does one thing',
    why: 'Argo Rollouts refuses a step that does nothing, or two of weight, pause, experiment and analysis. Of other pairs one decides'
      + ' when the step is over, and the other may never happen.',
    fix: 'Write a step for each thing.',
    source: 'https://github.com/argoproj/argo-rollouts/blob/v1.9.1/pkg/apis/rollouts/validation/validation.go',
  },
  check: topology => rolloutSteps(topology).flatMap(({ rollout, step, at }) => {
    const kinds = Object.entries(step).filter(([, value]) => value !== undefined && value !== null).map(([kind]) => kind);
    return kinds.length === 1 ? [] : [{ resource: rollout, field: at, message: `The step has ${kinds.join(' and ') || 'nothing'}.` }];
  }),
};

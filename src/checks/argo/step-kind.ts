import { Severity } from '../../model/finding';
import { rolloutSteps } from '../../topology';
import { ICheck } from '../check';

const ALONE = ['setWeight', 'pause', 'experiment', 'analysis'];

export const stepKind: ICheck = {
  rule: {
    name: 'argo/step-kind',
    severity: Severity.ERROR,
    title: 'A step does one thing, or things that go together',
    why: 'Argo Rollouts refuses a step that does nothing, or two of weight, pause, experiment and analysis. Beside a scale, an experiment'
      + ' or an analysis is not waited for, nor a plugin beside anything else.',
    fix: 'Write a step for each thing.',
    source: 'https://github.com/argoproj/argo-rollouts/blob/v1.9.1/pkg/apis/rollouts/validation/validation.go',
  },
  check: topology => rolloutSteps(topology).flatMap(({ rollout, step, at }) => {
    const kinds = Object.keys(step).filter(kind => (step as any)[kind] !== undefined && (step as any)[kind] !== null);
    const skipped = step.setCanaryScale && (step.experiment || step.analysis) || step.plugin && kinds.length > 1;
    const wrong = kinds.length === 0 || kinds.filter(kind => ALONE.includes(kind)).length > 1 || skipped;
    return wrong ? [{ resource: rollout, field: at, message: `The step has ${kinds.join(' and ') || 'nothing'}.` }] : [];
  }),
};

import { Severity } from '../../model/finding';
import { rollouts } from '../../topology';
import { ICheck } from '../check';

const FIELDS = ['replicas', 'minReadySeconds', 'revisionHistoryLimit', 'progressDeadlineSeconds'] as const;

export const notNegative: ICheck = {
  rule: {
    name: 'argo/not-negative',
    severity: Severity.ERROR,
    title: 'Numbers of pods, revisions and seconds are not negative',
    why: 'Argo Rollouts refuses the Rollout as InvalidSpec, and deploys nothing.',
    fix: 'Write 0 or more, or leave the field out.',
    source: 'https://github.com/argoproj/argo-rollouts/blob/v1.9.1/pkg/apis/rollouts/validation/validation.go',
  },
  check: topology => rollouts(topology).flatMap(rollout => FIELDS.flatMap(field => {
    const value = rollout.manifest.spec[field] ?? 0;
    return value < 0 ? [{ resource: rollout, field: `spec.${field}`, message: `'${field}' is ${value}.` }] : [];
  })),
};

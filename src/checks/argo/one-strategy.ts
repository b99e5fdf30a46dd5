import { Severity } from '../../model/finding';
import { rollouts } from '../../topology';
import { ICheck } from '../check';

export const oneStrategy: ICheck = {
  rule: {
    name: 'argo/one-strategy',
    severity: Severity.ERROR,
    title: 'A Rollout has one strategy',
    why: 'With none or two Argo Rollouts refuses the Rollout as InvalidSpec, and deploys nothing.',
    fix: 'Keep either canary or blueGreen.',
    source: 'https://github.com/argoproj/argo-rollouts/blob/v1.9.1/pkg/apis/rollouts/validation/validation.go',
  },
  check: topology => rollouts(topology).flatMap(rollout => {
    const { canary, blueGreen } = rollout.manifest.spec.strategy ?? {};
    if (canary ? !blueGreen : blueGreen) { return []; }
    return [{ resource: rollout, field: 'spec.strategy', message: `The Rollout has ${canary ? 'canary and blueGreen' : 'neither canary nor blueGreen'}.` }];
  }),
};

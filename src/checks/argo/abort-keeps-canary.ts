import { Severity } from '../../model/finding';
import { rollouts } from '../../topology';
import { ICheck } from '../check';

export const abortKeepsCanary: ICheck = {
  rule: {
    name: 'argo/abort-keeps-canary',
    severity: Severity.WARNING,
    title: 'The pods of an aborted version are removed at some time',
    why: '0 does not mean at once, it means never. The pods of the aborted version stay until the next release.',
    fix: 'Write 1 or more, or leave abortScaleDownDelaySeconds out for 30 seconds.',
    source: 'https://argo-rollouts.readthedocs.io/en/stable/features/specification/',
  },
  check: topology => rollouts(topology).flatMap(rollout => (['canary', 'blueGreen'] as const).flatMap(strategy => {
    if (rollout.manifest.spec.strategy?.[strategy]?.abortScaleDownDelaySeconds !== 0) { return []; }
    return [{ resource: rollout, field: `spec.strategy.${strategy}.abortScaleDownDelaySeconds`, message: 'The delay is 0, which means for ever.' }];
  })),
};

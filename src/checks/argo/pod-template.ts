import { Severity } from '../../model/finding';
import { rollouts } from '../../topology';
import { ICheck } from '../check';

export const podTemplate: ICheck = {
  rule: {
    name: 'argo/pod-template',
    severity: Severity.ERROR,
    title: 'A Rollout has either pods of its own or a workload that it refers to',
    why: 'With both, or neither, Argo Rollouts refuses the Rollout as InvalidSpec, and deploys nothing.',
    fix: 'Keep either spec.template or spec.workloadRef.',
    source: 'https://github.com/argoproj/argo-rollouts/blob/v1.9.1/pkg/apis/rollouts/validation/validation.go',
  },
  check: topology => rollouts(topology).flatMap(rollout => {
    const { template, workloadRef } = rollout.manifest.spec;
    if (!template && !workloadRef) { return [{ resource: rollout, field: 'spec', message: 'The Rollout has neither a template nor a workloadRef.' }]; }
    const { labels = {}, annotations = {} } = template?.metadata ?? {};
    if (!workloadRef || Object.keys({ ...labels, ...annotations }).length === 0) { return []; }
    return [{ resource: rollout, field: 'spec.template', message: `The Rollout has a template, and refers to ${workloadRef.kind} ${workloadRef.name} too.` }];
  }),
};

import { Severity } from '../../model/finding';
import { podField, workloads } from '../../topology';
import { ICheck } from '../check';

export const restartPolicy: ICheck = {
  rule: {
    name: 'kubernetes/restart-policy',
    severity: Severity.ERROR,
    title: 'Pods are restarted as their kind needs it',
    why: 'The API server refuses the object: a Deployment and its like restart pods always, a Job never or on failure.',
    fix: 'Leave restartPolicy out for what serves, and set OnFailure or Never for a Job.',
    source: 'https://github.com/kubernetes/kubernetes/blob/v1.36.3/pkg/apis/core/validation/validation.go',
  },
  check: topology => workloads(topology).flatMap(workload => {
    const { resource, template: { spec } } = workload;
    const policy = spec?.restartPolicy ?? 'Always';
    const isJob = resource.group === 'batch';
    if (resource.kind === 'Pod' || isJob === (policy !== 'Always')) { return []; }
    return [{ resource, field: podField(workload, 'spec', 'restartPolicy'), message: `The pods of this ${resource.kind} have restartPolicy ${policy}.` }];
  }),
};

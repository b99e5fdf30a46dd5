import { Severity } from '../../model/finding';
import { deployments } from '../../topology';
import { ICheck } from '../check';

export const strategyFields: ICheck = {
  rule: {
    name: 'kubernetes/strategy-fields',
    severity: Severity.ERROR,
    title: 'A Deployment that is recreated has no settings of a rolling update',
    why: 'The API server refuses the object. It is often the result of an overlay that changes only the type.',
    fix: 'Take spec.strategy.rollingUpdate out.',
    source: 'https://github.com/kubernetes/kubernetes/blob/v1.36.3/pkg/apis/apps/validation/validation.go',
  },
  check: topology => deployments(topology).flatMap(resource => {
    const { type, rollingUpdate } = resource.manifest.spec?.strategy ?? {};
    return type !== 'Recreate' || !rollingUpdate ? [] : [{ resource, field: 'spec.strategy.rollingUpdate', message: 'The type of the strategy is Recreate.' }];
  }),
};

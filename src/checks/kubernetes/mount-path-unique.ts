import { Severity } from '../../model/finding';
import { placedContainers, repeated } from '../../topology';
import { ICheck } from '../check';

export const mountPathUnique: ICheck = {
  rule: {
    name: 'kubernetes/mount-path-unique',
    severity: Severity.ERROR,
    title: 'Volumes are mounted at different paths',
    why: 'The API server refuses the object; a Rollout becomes invalid.',
    fix: 'Mount one of them elsewhere.',
    source: 'https://github.com/kubernetes/kubernetes/blob/v1.36.3/pkg/apis/core/validation/validation.go',
  },
  check: topology => placedContainers(topology).flatMap(({ workload, container: { name, volumeMounts = [] }, at }) =>
    repeated(volumeMounts, ({ mountPath }) => mountPath).map(({ index, item }) => ({
      resource: workload.resource, field: `${at}.volumeMounts[${index}].mountPath`, message: `Container ${name} has two mounts at ${item.mountPath}.`,
    }))),
};

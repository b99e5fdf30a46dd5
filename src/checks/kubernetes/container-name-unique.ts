import { Severity } from '../../model/finding';
import { placedContainersOf, repeated, workloads } from '../../topology';
import { ICheck } from '../check';

export const containerNameUnique: ICheck = {
  rule: {
    name: 'kubernetes/container-name-unique',
    severity: Severity.ERROR,
    title: 'Containers of a pod have different names',
    why: 'The API server refuses the object; a Rollout becomes invalid.',
    fix: 'Give one of them another name.',
    source: 'https://github.com/kubernetes/kubernetes/blob/v1.36.3/pkg/apis/core/validation/validation.go',
  },
  check: topology => workloads(topology).flatMap(workload =>
    repeated(placedContainersOf(workload), ({ container }) => container.name).map(({ item }) => ({
      resource: workload.resource, field: `${item.at}.name`, message: `Two containers have the name '${item.container.name}'.`,
    }))),
};

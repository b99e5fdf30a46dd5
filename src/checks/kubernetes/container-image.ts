import { Severity } from '../../model/finding';
import { placedContainers } from '../../topology';
import { ICheck } from '../check';

export const containerImage: ICheck = {
  rule: {
    name: 'kubernetes/container-image',
    severity: Severity.ERROR,
    title: 'A container has an image',
    why: 'The API server refuses the object; a Rollout becomes invalid.',
    fix: 'Set image.',
    source: 'https://github.com/kubernetes/kubernetes/blob/v1.36.3/pkg/apis/core/validation/validation.go',
  },
  // A blank is permitted in a pod template: some put the image in later.
  check: topology => placedContainers(topology)
    .filter(({ container }) => !container.image)
    .map(({ workload, at, container }) => ({ resource: workload.resource, field: `${at}.image`, message: `Container ${container.name} has no image.` })),
};

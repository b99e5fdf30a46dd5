import { Severity } from '../../model/finding';
import { fieldPath, fieldParts, placedContainers } from '../../topology';
import { ICheck } from '../check';

/** Names without a domain that Kubernetes knows. */
const KNOWN = /^(cpu|memory|ephemeral-storage|hugepages-.+)$/;

export const resourceName: ICheck = {
  rule: {
    name: 'kubernetes/resource-name',
    severity: Severity.ERROR,
    title: 'A container asks for resources that Kubernetes knows, or for one with a domain in its name',
    why: 'The API server refuses the object; a Rollout becomes invalid.',
    fix: 'Write cpu, memory or ephemeral-storage, or the whole name of an extended resource.',
    source: 'https://github.com/kubernetes/kubernetes/blob/v1.36.3/pkg/apis/core/validation/validation.go',
  },
  check: topology => placedContainers(topology).flatMap(({ workload, container, at }) => (['requests', 'limits'] as const)
    .flatMap(list => Object.keys(container.resources?.[list] ?? {}).filter(name => !name.includes('/') && !KNOWN.test(name)).map(name => ({
      resource: workload.resource,
      field: fieldPath(...fieldParts(at), 'resources', list, name),
      message: `Kubernetes knows no resource '${name}'.`,
    })))),
};

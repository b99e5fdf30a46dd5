import { Severity } from '../../model/finding';
import { placedContainers, quantity } from '../../topology';
import { fieldPath } from '../../topology/field-path';
import { ICheck } from '../check';

const LISTS = ['requests', 'limits'] as const;

export const resourceAmount: ICheck = {
  rule: {
    name: 'kubernetes/resource-amount',
    severity: Severity.ERROR,
    title: 'Amounts of cpu and memory are written as Kubernetes reads them',
    why: 'The API server refuses the object; a Rollout becomes invalid.',
    fix: 'Write cpu as 500m or 0.5, and memory as 128Mi or 1Gi.',
    source: 'https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity/',
  },
  check: topology => placedContainers(topology).flatMap(({ workload, container, at }) => LISTS.flatMap(list =>
    Object.entries(container.resources?.[list] ?? {}).flatMap(([name, amount]) => {
      const number = quantity(String(amount));
      if (number !== undefined && number >= 0) { return []; }
      return [{ resource: workload.resource, field: `${at}.${fieldPath('resources', list, name)}`, message: `'${amount}' is no amount of ${name}.` }];
    }))),
};

import { Severity } from '../../model/finding';
import { fieldPath, placedContainers, quantity } from '../../topology';
import { ICheck } from '../check';

export const requestWithinLimit: ICheck = {
  rule: {
    name: 'kubernetes/request-within-limit',
    severity: Severity.ERROR,
    title: 'A container asks for no more than its limit',
    why: 'The API server refuses the object; a Rollout becomes invalid.',
    fix: 'Raise the limit, or lower the request.',
    source: 'https://github.com/kubernetes/kubernetes/blob/v1.36.3/pkg/apis/core/validation/validation.go',
  },
  check: topology => placedContainers(topology).flatMap(({ workload, container: { resources = {} }, at }) =>
    Object.entries(resources.requests ?? {}).flatMap(([name, request]) => {
      const limit = resources.limits?.[name];
      if (limit === undefined || limit === request) { return []; }
      const [asked, permitted] = [request, limit].map(amount => quantity(String(amount)));
      if (asked === undefined || permitted === undefined || asked <= permitted) { return []; }
      return [{
        resource: workload.resource,
        field: `${at}.${fieldPath('resources', 'requests', name)}`,
        message: `The request of ${request} ${name} is above the limit of ${limit}.`,
      }];
    })),
};

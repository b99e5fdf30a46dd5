import { Severity } from '../../model/finding';
import { goSeconds, linkerdHttpRoutes } from '../../topology';
import { ICheck } from '../check';

export const triesWithinTimeout: ICheck = {
  rule: {
    name: 'linkerd/tries-within-timeout',
    severity: Severity.ERROR,
    title: 'A try takes no longer than the request',
    why: 'Linkerd refuses a route of its own in which one try may take longer than the whole request.',
    fix: 'Lower backendRequest, or raise request.',
    source: 'https://github.com/linkerd/linkerd2/blob/version-2.20/policy-controller/runtime/src/admission.rs',
  },
  check: topology => linkerdHttpRoutes(topology).flatMap(route => (route.manifest.spec.rules ?? []).flatMap(({ timeouts = {} }, i) => {
    const { request, backendRequest } = timeouts;
    if (!((goSeconds(backendRequest ?? '') ?? 0) > (goSeconds(request ?? '') ?? Infinity))) { return []; }
    return [{ resource: route, field: `spec.rules[${i}].timeouts.backendRequest`, message: `A try may take ${backendRequest}, the request ${request}.` }];
  })),
};

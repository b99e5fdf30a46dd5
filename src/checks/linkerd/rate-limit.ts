import { Severity } from '../../model/finding';
import { rateLimitPolicies } from '../../topology';
import { ICheck } from '../check';

export const rateLimit: ICheck = {
  rule: {
    name: 'linkerd/rate-limit',
    severity: Severity.ERROR,
    title: 'A rate limit is for a Server and for ServiceAccounts, and its parts are within the total',
    why: 'Linkerd refuses any other target, numbers below 1, and a limit for some callers above that for all.',
    fix: 'Correct the target or the numbers.',
    source: 'https://github.com/linkerd/linkerd2/blob/version-2.20/policy-controller/runtime/src/admission.rs',
  },
  check: topology => rateLimitPolicies(topology).flatMap(resource => {
    const { targetRef, total, identity, overrides = [] } = resource.manifest.spec;
    const most = total?.requestsPerSecond ?? Infinity;
    const limits = [
      ...total ? [{ field: 'spec.total', limit: most }] : [],
      ...identity ? [{ field: 'spec.identity', limit: identity.requestsPerSecond }] : [],
      ...overrides.map(({ requestsPerSecond }, i) => ({ field: `spec.overrides[${i}]`, limit: requestsPerSecond })),
    ];
    return [
      ...targetRef.kind === 'Server' ? [] : [{ resource, field: 'spec.targetRef.kind', message: `A ${targetRef.kind} has no rate limit, a Server has.` }],
      ...limits.filter(({ limit }) => limit < 1 || limit > most)
        .map(({ field, limit }) => ({ resource, field: `${field}.requestsPerSecond`, message: `The limit ${limit} is below 1, or above the total.` })),
      ...overrides.flatMap(({ clientRefs }, i) => clientRefs.flatMap(({ kind }, j) => kind === 'ServiceAccount' ? [] : [{
        resource, field: `spec.overrides[${i}].clientRefs[${j}].kind`, message: `A ${kind} is no caller, a ServiceAccount is.`,
      }])),
    ];
  }),
};

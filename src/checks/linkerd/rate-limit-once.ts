import { Severity } from '../../model/finding';
import { rateLimitPolicies, Resource } from '../../topology';
import { ICheck } from '../check';

export const rateLimitOnce: ICheck = {
  rule: {
    name: 'linkerd/rate-limit-once',
    severity: Severity.ERROR,
    title: 'A Server has one rate limit',
    why: 'Of several rate limits for a Server the oldest counts. The others are not accepted; only their status says so.',
    fix: 'Put all limits of a Server into one policy.',
    source: 'https://linkerd.io/2/features/rate-limiting/',
  },
  check: topology => {
    const first = new Map<string, Resource>();
    return rateLimitPolicies(topology).flatMap(resource => {
      const { kind, name } = resource.manifest.spec.targetRef;
      const key = `${resource.namespace}/${kind}/${name}`;
      const other = first.get(key);
      first.set(key, other ?? resource);
      return other && other.name !== resource.name ? [{ resource, field: 'spec.targetRef', message: `${kind} ${name} has a rate limit already, ${other.name}.` }] : [];
    });
  },
};

import { isExperimental } from './gateway-channel';
import { grpcRoutes, httpRoutes } from '../kinds';
import { once } from '../once';
import { Resource } from '../resource';

/** Where it is written how long a client stays with a pod. */
export interface SessionPersistence {
  readonly resource: Resource;
  /** e.g. `spec.sessionPersistence`. */
  readonly at: string;
  readonly value: any;
}

/** Each of them. CRDs of the standard channel have no such field. */
export const sessionPersistences = once((topology): SessionPersistence[] => {
  if (!isExperimental(topology)) { return []; }
  const policies = topology.ofKind('gateway.networking.x-k8s.io', 'XBackendTrafficPolicy').map(resource => ({ resource, at: 'spec' }));
  const rules = [...httpRoutes(topology), ...grpcRoutes(topology)]
    .flatMap(resource => (resource.manifest.spec?.rules ?? []).map((_, i) => ({ resource, at: `spec.rules[${i}]` })));
  return [...policies, ...rules].flatMap(({ resource, at }) => {
    const value = resource.get(`${at}.sessionPersistence`);
    return value ? [{ resource, at: `${at}.sessionPersistence`, value }] : [];
  });
});

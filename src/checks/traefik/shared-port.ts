import { Severity } from '../../model/finding';
import { repeated, Resource, traefikListeners } from '../../topology';
import { ICheck } from '../check';

export const sharedPort: ICheck = {
  rule: {
    name: 'traefik/shared-port',
    severity: Severity.WARNING,
    title: 'Gateways of one Traefik do not share a port for the same hosts',
    why: 'Traefik does not keep Gateways apart: a route that is attached to one of them answers at the other too. What should be inside only'
      + ' may be reached from outside.',
    fix: 'Give the listeners hostnames that differ, or ports (entryPoints) of their own.',
    source: 'https://github.com/traefik/traefik/blob/v3.7.9/pkg/provider/kubernetes/gateway/kubernetes.go',
  },
  check: topology => repeated(traefikListeners(topology), ({ owner, listener }) =>
    [owner.get('spec.gatewayClassName'), listener.port, listener.hostname]).filter(({ item, before }) => differ(item.owner, before.owner))
    .map(({ item: { owner, at, listener }, before }) => ({
      resource: owner,
      field: `${at}.port`,
      message: `${before.owner} also has port ${listener.port} for ${listener.hostname ?? 'any host'}: routes of both answer at both.`,
    })),
};

/** An object that names no namespace may be any of its name. */
function differ(one: Resource, other: Resource): boolean {
  return one.name !== other.name || Boolean(one.namespace && other.namespace) && one.namespace !== other.namespace;
}

import { Severity } from '../../model/finding';
import { isExperimental, traefikRoutes } from '../../topology';
import { ICheck } from '../check';

export const ruleFields: ICheck = {
  rule: {
    name: 'traefik/rule-fields',
    severity: Severity.ERROR,
    title: 'A rule of an HTTPRoute of Traefik has only what Traefik reads',
    why: 'Traefik reads no timeouts, retries or session persistence, and its status says nothing about it: requests wait as long as the'
      + ' backend does, fail at once, and go to any pod.',
    fix: 'Take the field out. Timeouts are settings of entryPoints and a ServersTransport, retries of a Middleware, sticky sessions of a'
      + ' TraefikService.',
    source: 'https://github.com/traefik/traefik/issues/11902',
  },
  check: topology => {
    const unread = isExperimental(topology) ? ['timeouts', 'retry', 'sessionPersistence'] : ['timeouts'];
    return traefikRoutes(topology, 'HTTPRoute').flatMap(route => (route.manifest.spec.rules ?? []).flatMap((rule, i) => unread
      .filter(field => field in rule)
      .map(field => ({ resource: route, field: `spec.rules[${i}].${field}`, message: `Traefik does not read ${field}.` }))));
  },
};

import { Severity } from '../../model/finding';
import { traefikRoutes } from '../../topology';
import { ICheck } from '../check';

export const timeouts: ICheck = {
  rule: {
    name: 'traefik/timeouts',
    severity: Severity.ERROR,
    title: 'A route of Traefik has no timeouts',
    why: 'Traefik does not read timeouts, and its status says nothing about it: requests wait as long as the backend does.',
    fix: 'Take timeouts out; the time to wait for backends is a setting of the entryPoint and of a ServersTransport.',
    source: 'https://github.com/traefik/traefik/issues/11902',
  },
  check: topology => traefikRoutes(topology, 'HTTPRoute').flatMap(route => (route.manifest.spec.rules ?? []).flatMap((rule, i) => {
    const set = Object.entries(rule.timeouts ?? {}).map(([name, value]) => `${name} ${value}`);
    return set.length > 0 ? [{ resource: route, field: `spec.rules[${i}].timeouts`, message: `Traefik does not read the timeouts ${set.join(', ')}.` }] : [];
  })),
};

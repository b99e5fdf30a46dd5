import { Severity } from '../../model/finding';
import { meshParents, once, serviceProfiles } from '../../topology';
import { ICheck } from '../check';

const parentsByService = once(topology => new Map(meshParents(topology).map(parent => [`${parent.namespace}/${parent.name}`, parent])));

export const profileBesideRoutes: ICheck = {
  rule: {
    name: 'linkerd/profile-beside-routes',
    severity: Severity.ERROR,
    title: 'A Service with routes has no ServiceProfile with routes of its own',
    why: 'Proxies go by the ServiceProfile. HTTPRoutes, their weights, and annotations for retries, timeouts and circuit breakers of the Service do'
      + ' not count.',
    fix: 'Delete the ServiceProfile, or its routes and dstOverrides.',
    source: 'https://linkerd.io/2/features/service-profiles/',
  },
  check: topology => serviceProfiles(topology).flatMap(profile => {
    const { routes: own = [], dstOverrides = [] } = profile.manifest.spec ?? {};
    const [name, namespace, svc] = profile.name.split('.');
    const parent = parentsByService(topology).get(`${namespace}/${name}`);
    if (own.length + dstOverrides.length === 0 || svc !== 'svc' || !parent) { return []; }
    return [{ resource: profile, field: own.length > 0 ? 'spec.routes' : 'spec.dstOverrides', message: `${parent.resource} does not count beside this.` }];
  }),
};

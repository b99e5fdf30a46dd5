import { Severity } from '../../model/finding';
import { dividedVirtualServices } from '../../topology';
import { ICheck, Violation } from '../check';

export const virtualServiceRoutes: ICheck = {
  rule: {
    name: 'argo/virtual-service-routes',
    severity: Severity.ERROR,
    title: 'The routes of a VirtualService that a Rollout divides are there, and named if there are several',
    why: 'Argo Rollouts refuses the Rollout as InvalidSpec, and deploys nothing.',
    fix: 'Name the routes as spec.http of the VirtualService does.',
    source: 'https://argo-rollouts.readthedocs.io/en/stable/features/traffic-management/istio/',
  },
  check: topology => dividedVirtualServices(topology).flatMap(({ rollout, canary, at, virtualService, named, routes }): Violation[] => {
    const there = routes.map(({ name }) => name).filter(Boolean);
    if (named.length > 0) {
      return named.flatMap((name, i) => there.includes(name) ? [] : [{
        resource: rollout,
        field: `${at}.routes[${i}]`,
        message: `${virtualService} has no route '${name}'; it has ${there.join(', ') || 'none with a name'}.`,
      }]);
    }
    const managed = (canary.trafficRouting?.managedRoutes ?? []).map(({ name }) => name);
    const several = routes.filter(({ name }) => !managed.includes(name)).length;
    return several < 2 ? [] : [{ resource: rollout, field: at, message: `It names no routes, and ${virtualService} has ${several}.` }];
  }),
};

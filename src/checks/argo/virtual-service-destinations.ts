import { Severity } from '../../model/finding';
import { dividedVirtualServices } from '../../topology';
import { ICheck } from '../check';

export const virtualServiceDestinations: ICheck = {
  rule: {
    name: 'argo/virtual-service-destinations',
    severity: Severity.ERROR,
    title: 'A route of a VirtualService that is divided leads to stable and to the canary',
    why: 'Argo Rollouts looks there for both Services, or for both subsets if it is given a DestinationRule. Without them it refuses the Rollout as'
      + ' InvalidSpec, and deploys nothing.',
    fix: 'Write both into route of the VirtualService, with weight 100 for stable and 0 for the canary.',
    source: 'https://argo-rollouts.readthedocs.io/en/stable/features/traffic-management/istio/',
  },
  check: topology => dividedVirtualServices(topology).flatMap(({ rollout, canary, virtualService, named, routes }) => {
    const { stableSubsetName, canarySubsetName } = canary.trafficRouting?.istio?.destinationRule ?? {};
    const [what, wanted] = canary.trafficRouting?.istio?.destinationRule ? ['subset', [stableSubsetName, canarySubsetName]] as const
      : ['Service', [canary.stableService, canary.canaryService]] as const;
    // Argo Rollouts takes the first route of a name, and one of no name only if it is the only one.
    const divided = named.length > 0 ? named.map(name => routes.findIndex(route => route.name === name)) : routes.length === 1 ? [0] : [];
    return divided.filter(index => index >= 0).flatMap(index => {
      const found = routes[index].destinations.map(({ host, subset }) => what === 'subset' ? subset : host.split('.')[0]);
      const missing = wanted.filter(name => name && !found.includes(name));
      if (missing.length === 0) { return []; }
      return [{
        resource: virtualService,
        field: `spec.http[${index}]${routes[index].destinations.length > 0 ? '.route' : ''}`,
        message: `The route, which Rollout ${rollout.name} divides, does not lead to ${what} ${missing.join(' and ')}; it leads to ${found.filter(Boolean).join(', ') || `no ${what}`}.`,
      }];
    });
  }),
};

import { Severity } from '../../model/finding';
import { isMeshService, isService, parentsOf, Route, tcpRoutes, tlsRoutes } from '../../topology';
import { ICheck } from '../check';

export const routeVersion: ICheck = {
  rule: {
    name: 'linkerd/route-version',
    severity: Severity.WARNING,
    title: 'Routes for TCP and TLS are written in the version that Linkerd watches',
    why: 'Linkerd watches TCPRoute and TLSRoute in v1alpha2. Where only v1 is served, as in the standard channel from 1.5 on, it does not see the'
      + ' route.',
    fix: 'Install the experimental channel, and write gateway.networking.k8s.io/v1alpha2.',
    source: 'https://github.com/linkerd/linkerd2/blob/version-2.20/policy-controller/k8s/api/src/lib.rs',
    affects: { linkerd: '<2.21.0' },
  },
  check: topology => [...tcpRoutes(topology), ...tlsRoutes(topology)].filter(({ version }) => version === 'v1').map(route => route as Route)
    .filter(route => parentsOf(route).some(parent => parent.group === 'policy.linkerd.io' || isService(parent) && isMeshService(topology, parent.name, parent.namespace)))
    .map(resource => ({ resource, field: 'apiVersion', message: `Linkerd watches no ${resource.kind} of version v1.` })),
};

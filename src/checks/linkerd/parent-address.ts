import { Severity } from '../../model/finding';
import { findService, meshRoutes } from '../../topology';
import { ICheck } from '../check';

export const parentAddress: ICheck = {
  rule: {
    name: 'linkerd/parent-address',
    severity: Severity.ERROR,
    title: 'A Service whose callers follow a route has an address of its own',
    why: 'Linkerd finds the route by the address that is called. It does not accept a route of a Service without one, headless or a name elsewhere:'
      + ' there is no split.',
    fix: 'Make a Service with a ClusterIP beside it, and name that one.',
    source: 'https://github.com/linkerd/linkerd2/blob/version-2.20/policy-controller/k8s/status/src/index.rs',
  },
  check: topology => meshRoutes(topology).flatMap(({ route, parents }) => parents.flatMap(({ at, name, namespace }) => {
    const { clusterIP, type } = findService(topology, name, namespace)?.manifest.spec ?? {};
    if (clusterIP !== 'None' && type !== 'ExternalName') { return []; }
    return [{ resource: route, field: at, message: `Service ${name} is ${type === 'ExternalName' ? 'a name of something elsewhere' : 'headless'}.` }];
  })),
};

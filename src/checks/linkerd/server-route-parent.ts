import { Severity } from '../../model/finding';
import { serverRoutes } from '../../topology';
import { ICheck } from '../check';

export const serverRouteParent: ICheck = {
  rule: {
    name: 'linkerd/server-route-parent',
    severity: Severity.ERROR,
    title: 'A route of a Server is in its namespace, and names no port or section of it',
    why: 'Linkerd leaves a route of a Server out as a whole if one of its parents is elsewhere or has a port or section.',
    fix: 'Name the Server alone, in the namespace of the route.',
    source: 'https://github.com/linkerd/linkerd2/blob/version-2.20/policy-controller/k8s/index/src/inbound/routes.rs',
  },
  check: topology => serverRoutes(topology).flatMap(({ route, parent: { at, name, namespace, port, sectionName } }) => {
    const wrong = namespace !== route.namespace ? 'namespace' : port !== undefined ? 'port' : sectionName !== undefined ? 'sectionName' : undefined;
    return wrong ? [{ resource: route, field: `${at}.${wrong}`, message: `With this ${wrong} of Server ${name} the whole route does not count.` }] : [];
  }),
};

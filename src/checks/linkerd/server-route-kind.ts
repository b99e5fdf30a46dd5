import { Severity } from '../../model/finding';
import { routesOfServer, servers } from '../../topology';
import { ICheck } from '../check';

export const serverRouteKind: ICheck = {
  rule: {
    name: 'linkerd/server-route-kind',
    severity: Severity.ERROR,
    title: 'Routes of a Server are of its protocol',
    why: 'A Server for gRPC looks at GRPCRoutes only, and one for HTTP/1 at HTTPRoutes only. The others do not count.',
    fix: 'Take the kind of route for the protocol, or another protocol.',
    source: 'https://github.com/linkerd/linkerd2/issues/13507',
  },
  check: topology => servers(topology).flatMap(server => {
    const unread: { [protocol: string]: string } = { 'gRPC': 'HTTPRoute', 'HTTP/1': 'GRPCRoute' };
    const protocol = server.manifest.spec.proxyProtocol ?? '';
    return routesOfServer(topology, server).filter(({ kind }) => kind === unread[protocol])
      .map(resource => ({ resource, field: 'spec.parentRefs', message: `Server ${server.name} says ${protocol}, and does not look at routes of kind ${resource.kind}.` }));
  }),
};

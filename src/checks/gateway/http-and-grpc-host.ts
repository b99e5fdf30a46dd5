import { Severity } from '../../model/finding';
import { attachedListeners, gatewayRoutes, grpcRoutes, hostPlaces, Route } from '../../topology';
import { ICheck } from '../check';

export const httpAndGrpcHost: ICheck = {
  rule: {
    name: 'gateway/http-and-grpc-host',
    severity: Severity.WARNING,
    title: 'HTTPRoutes and GRPCRoutes have hosts of their own',
    why: 'A Gateway may refuse one of two such routes with the same host at the same listener. Which one is left is up to the controller.',
    fix: 'Give them different hosts, or write the gRPC services into an HTTPRoute.',
    source: 'https://gateway-api.sigs.k8s.io/reference/spec/#grpcroute',
  },
  check: topology => {
    if (grpcRoutes(topology).length === 0) { return []; }
    const listeners = attachedListeners(topology);
    const first = new Map<string, Route>();
    return gatewayRoutes(topology).filter(({ kind }) => kind === 'HTTPRoute' || kind === 'GRPCRoute').flatMap(route => {
      const others = hostPlaces(route, listeners).map(place => {
        if (!first.has(place)) { first.set(place, route); }
        return first.get(place)!;
      });
      const other = others.find(({ kind }) => kind !== route.kind);
      return other && route.manifest.spec.hostnames ? [{ resource: route, field: 'spec.hostnames', message: `${other} has such a host at the same listener.` }] : [];
    });
  },
};

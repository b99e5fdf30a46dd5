import { Severity } from '../../model/finding';
import { routedPorts } from '../../topology';
import { ICheck } from '../check';

export const httpAndGrpcRoute: ICheck = {
  rule: {
    name: 'linkerd/http-and-grpc-route',
    severity: Severity.ERROR,
    title: 'A port of a Service has HTTPRoutes or GRPCRoutes, not both',
    why: 'Linkerd goes by the GRPCRoutes of a port, and passes over its HTTPRoutes.',
    fix: 'Give each protocol a port of the Service, or write the gRPC calls as matches of the HTTPRoute.',
    source: 'https://github.com/linkerd/linkerd2/blob/version-2.20/policy-controller/k8s/status/src/index.rs',
  },
  check: topology => routedPorts(topology).filter(({ appProtocol }) => appProtocol?.toLowerCase() !== 'http').flatMap(({ parents, name, port }) => {
    const grpc = parents.find(({ resource }) => resource.kind === 'GRPCRoute');
    return parents.filter(({ resource }) => grpc && ['HTTPRoute', 'Canary'].includes(resource.kind)).map(({ resource, at }) => ({
      resource, field: at, message: `GRPCRoute ${grpc!.resource.name} is on port ${port} of ${name} too, so this one does not count.`,
    }));
  }),
};

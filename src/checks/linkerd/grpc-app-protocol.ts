import { Severity } from '../../model/finding';
import { routedPorts } from '../../topology';
import { ICheck } from '../check';

export const grpcAppProtocol: ICheck = {
  rule: {
    name: 'linkerd/grpc-app-protocol',
    severity: Severity.ERROR,
    title: 'A port with a GRPCRoute is not said to speak HTTP/1',
    why: 'appProtocol http means HTTP/1 to Linkerd. It passes over GRPCRoutes of such a port, and gRPC needs HTTP/2.',
    fix: 'Write appProtocol kubernetes.io/h2c.',
    source: 'https://linkerd.io/2/features/protocol-detection/',
    affects: { linkerd: '>=2.18.0' },
  },
  check: topology => routedPorts(topology)
    .filter(({ appProtocol, parents }) => appProtocol?.toLowerCase() === 'http' && parents.some(({ resource }) => resource.kind === 'GRPCRoute'))
    .map(({ owner, at, port }) => ({ resource: owner, field: `${at}.appProtocol`, message: `Port ${port} has a GRPCRoute, but speaks HTTP/1.` })),
};

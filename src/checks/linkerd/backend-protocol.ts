import { Severity } from '../../model/finding';
import { backendsOf, isService, meshRoutes, portsOf } from '../../topology';
import { ICheck } from '../check';

export const backendProtocol: ICheck = {
  rule: {
    name: 'linkerd/backend-protocol',
    severity: Severity.WARNING,
    title: 'The backends of a route speak the protocol of its parent',
    why: 'Linkerd goes by the protocol of the Service that was called. A backend that speaks another gets requests that it does not understand.',
    fix: 'Give the ports of parent and backends the same appProtocol.',
    source: 'https://linkerd.io/2/features/protocol-detection/',
  },
  check: topology => meshRoutes(topology).filter(({ route }) => ['HTTPRoute', 'GRPCRoute'].includes(route.kind)).flatMap(({ route, parents: [{ name, namespace, port }] }) => {
    const protocol = (service: string, at: string, number?: number) => portsOf(topology, service, at).find(candidate => candidate.port === number);
    const parent = protocol(name, namespace, port);
    return backendsOf(route).filter(isService).flatMap(backend => {
      const said = protocol(backend.name, backend.namespace, backend.port)?.appProtocol;
      if (!parent?.appProtocol || !said || said.toLowerCase() === parent.appProtocol.toLowerCase()) { return []; }
      return [{ resource: route, field: backend.at, message: `Service ${name} speaks ${parent.appProtocol}, and its backend ${backend.name} ${said}.` }];
    });
  }),
};

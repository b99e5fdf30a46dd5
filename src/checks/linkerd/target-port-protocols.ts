import { Severity } from '../../model/finding';
import { isMeshService, services } from '../../topology';
import { ICheck } from '../check';

export const targetPortProtocols: ICheck = {
  rule: {
    name: 'linkerd/target-port-protocols',
    severity: Severity.WARNING,
    title: 'Ports of a Service that lead to one container port agree on its protocol',
    why: 'The proxy of the pods has one idea of a container port. Where callers see it in two ways, one of them does not fit.',
    fix: 'Give both the same appProtocol, or a container port each.',
    source: 'https://linkerd.io/2/features/protocol-detection/',
  },
  check: topology => services(topology).filter(({ name, namespace }) => isMeshService(topology, name, namespace)).flatMap(resource => {
    const ports = resource.manifest.spec?.ports ?? [];
    return ports.flatMap(({ port, targetPort = port, appProtocol }, i) => {
      const other = ports.slice(0, i).find(before => (before.targetPort ?? before.port) === targetPort);
      if (!other || !appProtocol || !other.appProtocol || other.appProtocol === appProtocol) { return []; }
      return [{
        resource,
        field: `spec.ports[${i}].appProtocol`,
        message: `Ports ${other.port} and ${port} lead to ${targetPort}, one as ${other.appProtocol} and one as ${appProtocol}.`,
      }];
    });
  }),
};

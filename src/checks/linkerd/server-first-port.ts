import { Severity } from '../../model/finding';
import { isInjected, isOpaque, serviceAnnotation, services, workloadsBehind } from '../../topology';
import { ICheck } from '../check';

const SERVER_FIRST: { [port: number]: string } = {
  21: 'FTP', 22: 'SSH', 110: 'POP3', 143: 'IMAP', 465: 'SMTP', 2525: 'SMTP', 4222: 'NATS',
};

export const serverFirstPort: ICheck = {
  rule: {
    name: 'linkerd/server-first-port',
    severity: Severity.WARNING,
    title: 'A port of a protocol in which the server speaks first is opaque',
    why: 'Linkerd waits up to ten seconds for the caller to say something, to see the protocol. Each connection starts that late.',
    fix: 'Set appProtocol linkerd.io/opaque, or add the port to config.linkerd.io/opaque-ports of the Service and its pods.',
    source: 'https://linkerd.io/2/features/protocol-detection/',
  },
  check: topology => services(topology).flatMap(service => (service.manifest.spec?.ports ?? []).flatMap(({ port, appProtocol, protocol }, i) => {
    const known = SERVER_FIRST[port];
    if (!known || appProtocol || protocol === 'UDP' || isOpaque(serviceAnnotation(topology, service, 'config.linkerd.io/opaque-ports'), port)) { return []; }
    if (!workloadsBehind(topology, service).some(workload => isInjected(topology, workload))) { return []; }
    return [{ resource: service, field: `spec.ports[${i}]`, message: `Port ${port} is that of ${known}, in which the server speaks first.` }];
  })),
};

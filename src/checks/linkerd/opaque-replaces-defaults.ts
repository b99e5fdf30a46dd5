import { Severity } from '../../model/finding';
import { hasPort, isMeshService, OPAQUE_PORTS, portList, serviceAnnotation, services } from '../../topology';
import { ICheck } from '../check';

const KEY = 'config.linkerd.io/opaque-ports';

export const opaqueReplacesDefaults: ICheck = {
  rule: {
    name: 'linkerd/opaque-replaces-defaults',
    severity: Severity.WARNING,
    title: 'A list of opaque ports has those that Linkerd leaves alone anyway, if they are used',
    why: 'The list replaces the default one. A port of a database that was on it is looked into again: connections wait ten seconds, because the'
      + ' server speaks first.',
    fix: 'Add the port to config.linkerd.io/opaque-ports, or give the Service port an appProtocol.',
    source: 'https://linkerd.io/2/features/protocol-detection/',
  },
  check: topology => services(topology).flatMap(service => {
    const list = serviceAnnotation(topology, service, KEY);
    if (!list || !portList(list) || !isMeshService(topology, service.name, service.namespace)) { return []; }
    const lost = (port: number) => OPAQUE_PORTS.includes(port) && !hasPort(list, port);
    return (service.manifest.spec?.ports ?? []).flatMap(({ port, appProtocol }, i) => appProtocol || !lost(port) ? [] : [{
      resource: service, field: `spec.ports[${i}].port`, message: `Port ${port} is opaque by default, but '${list}' takes that default away.`,
    }]);
  }),
};

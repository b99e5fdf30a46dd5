import { Severity } from '../../model/finding';
import { OPAQUE_PORTS, routedPorts } from '../../topology';
import { ICheck } from '../check';

const OF_REQUESTS = ['HTTPRoute', 'GRPCRoute', 'Canary'];

export const opaqueDefaultPort: ICheck = {
  rule: {
    name: 'linkerd/opaque-default-port',
    severity: Severity.ERROR,
    title: 'A port whose requests follow a route is not one that Linkerd takes for that of a database',
    why: 'Linkerd passes connections to these ports on as they are, whatever their appProtocol says, unless the Service says otherwise.',
    fix: 'Take another port, or add config.linkerd.io/opaque-ports: "" to the Service and to its pods.',
    source: 'https://linkerd.io/2/features/protocol-detection/',
  },
  check: topology => routedPorts(topology)
    .filter(({ opaquePorts, port }) => opaquePorts === undefined && OPAQUE_PORTS.includes(port))
    .filter(({ parents }) => parents.some(({ resource }) => OF_REQUESTS.includes(resource.kind)))
    .map(({ owner, at, port }) => ({ resource: owner, field: `${at}.port`, message: `Port ${port} is opaque by default, so its route does nothing.` })),
};

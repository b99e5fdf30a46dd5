import { Severity } from '../../model/finding';
import { fieldPath, hasPort, routedPorts } from '../../topology';
import { ICheck } from '../check';

const OF_REQUESTS = ['HTTPRoute', 'GRPCRoute', 'Canary'];
const ANNOTATION = fieldPath('metadata', 'annotations', 'config.linkerd.io/opaque-ports');

export const opaqueRoutedPort: ICheck = {
  rule: {
    name: 'linkerd/opaque-routed-port',
    severity: Severity.ERROR,
    title: 'A port whose requests follow a route is not opaque',
    why: 'Linkerd passes connections to an opaque port on as they are, whatever its appProtocol says: no route, no weights, no retries, no metrics'
      + ' of requests.',
    fix: 'Take the port out of config.linkerd.io/opaque-ports.',
    source: 'https://linkerd.io/2/features/protocol-detection/',
  },
  check: topology => routedPorts(topology)
    .filter(({ opaquePorts, port, parents }) => hasPort(opaquePorts, port) && parents.some(({ resource }) => OF_REQUESTS.includes(resource.kind)))
    .map(({ owner, at, port, opaquePorts }) => ({
      resource: owner, field: owner.kind === 'Canary' ? at : ANNOTATION, message: `'${opaquePorts}' makes port ${port} opaque, so its route does nothing.`,
    })),
};

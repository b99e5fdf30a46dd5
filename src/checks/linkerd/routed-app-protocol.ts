import { Severity } from '../../model/finding';
import { routedPorts } from '../../topology';
import { ICheck } from '../check';

const KNOWN = ['http', 'kubernetes.io/h2c'];
const OF_REQUESTS = ['HTTPRoute', 'GRPCRoute', 'Canary'];

export const routedAppProtocol: ICheck = {
  rule: {
    name: 'linkerd/routed-app-protocol',
    severity: Severity.ERROR,
    title: 'A port whose requests follow a route has a protocol that Linkerd looks into',
    why: 'Linkerd knows http and kubernetes.io/h2c. With any other word it passes connections on as they are: no route, no weights, no retries, no'
      + ' metrics of requests.',
    fix: 'Write appProtocol http for HTTP/1, kubernetes.io/h2c for HTTP/2 and gRPC, or take it out.',
    source: 'https://github.com/linkerd/linkerd2/issues/14033',
    affects: { linkerd: '>=2.18.0' },
  },
  check: topology => routedPorts(topology).filter(({ appProtocol, parents }) =>
    appProtocol && !KNOWN.includes(appProtocol.toLowerCase()) && parents.some(({ resource }) => OF_REQUESTS.includes(resource.kind)))
    .map(({ owner, at, port, appProtocol }) => ({
      resource: owner, field: `${at}.appProtocol`, message: `Linkerd does not look into '${appProtocol}', so the route for port ${port} does nothing.`,
    })),
};

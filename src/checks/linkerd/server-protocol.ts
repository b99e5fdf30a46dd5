import type { ServicePort } from '../../imports/kubernetes';
import { Severity } from '../../model/finding';
import { hasPort, portOfServer, Resource, servers, serviceAnnotation, servicesOf, targetNumber, Topology, workloadsOfServer } from '../../topology';
import { ICheck } from '../check';

const OF_REQUESTS = ['HTTP/1', 'HTTP/2', 'gRPC'];

function isOpaqueFor(topology: Topology, service: Resource, { port, appProtocol = '' }: ServicePort): boolean | undefined {
  if (hasPort(serviceAnnotation(topology, service, 'config.linkerd.io/opaque-ports'), port)) { return true; }
  if (['linkerd.io/opaque', 'linkerd.io/tcp'].includes(appProtocol)) { return true; }
  return ['http', 'kubernetes.io/h2c'].includes(appProtocol.toLowerCase()) ? false : undefined;
}

export const serverProtocol: ICheck = {
  rule: {
    name: 'linkerd/server-protocol',
    severity: Severity.ERROR,
    title: 'A Server and the Services of its pods agree whether requests are looked into',
    why: 'A port is opaque for callers, and HTTP for the pods, or the other way round: requests fail, or no policy can tell them apart.',
    fix: 'Set proxyProtocol of the Server by appProtocol and config.linkerd.io/opaque-ports of the Service.',
    source: 'https://github.com/linkerd/linkerd2/issues/15188',
  },
  check: topology => servers(topology).flatMap(resource => workloadsOfServer(topology, resource).flatMap(workload => {
    const protocol = resource.manifest.spec.proxyProtocol ?? 'unknown';
    const said = protocol === 'opaque' ? true : OF_REQUESTS.includes(protocol) ? false : undefined;
    const number = portOfServer(resource, workload);
    const seen = servicesOf(topology, workload).flatMap(service => (service.manifest.spec?.ports ?? [])
      .filter(port => number !== undefined && targetNumber(workload, port) === number)
      .map(port => ({ service, port, opaque: isOpaqueFor(topology, service, port) })));
    const other = seen.find(({ opaque }) => said !== undefined && opaque === !said);
    if (!other) { return []; }
    const { service, port, opaque } = other;
    const seenAs = opaque ? 'opaque' : port.appProtocol;
    return [{ resource, field: 'spec.proxyProtocol', message: `Port ${port.port} of Service ${service.name} is ${seenAs}, and the Server says ${protocol}.` }];
  })),
};

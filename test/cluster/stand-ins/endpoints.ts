import { Cluster, EndpointSlice, Service, ServicePort } from './objects';

/** `address:port` of each ready endpoint behind a port of a Service. */
export function endpointsOf(service: Service, port: ServicePort, cluster: Cluster): string[] {
  return slicesOf(service, cluster).flatMap(slice => {
    const target = (slice.ports ?? []).find(candidate => (candidate.name ?? '') === (port.name ?? ''))?.port;
    return target === undefined ? [] : readyIn(slice).map(address => `${address}:${target}`);
  }).sort();
}

/** The addresses of all ready endpoints of a Service. */
export function endpointAddressesOf(service: Service, cluster: Cluster): string[] {
  return slicesOf(service, cluster).flatMap(readyIn).sort();
}

function slicesOf({ metadata }: Service, cluster: Cluster): EndpointSlice[] {
  return cluster.endpointSlices.filter(slice =>
    slice.metadata.namespace === metadata.namespace && slice.metadata.labels?.['kubernetes.io/service-name'] === metadata.name);
}

function readyIn(slice: EndpointSlice): string[] {
  return (slice.endpoints ?? []).filter(endpoint => endpoint.conditions?.ready !== false).flatMap(endpoint => endpoint.addresses);
}

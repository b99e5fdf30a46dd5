import { Cluster, EndpointSlice, HttpRoute, Pod, Service } from './objects';

const NOTHING: Cluster = { pods: [], replicaSets: [], services: [], endpointSlices: [], routes: [] };

/** A cluster for tests, with what is given. */
export function clusterOf(given: Partial<Cluster>): Cluster {
  return { ...NOTHING, ...given };
}

/** A ready pod in the namespace `shop`. */
export function podOf(name: string, image: string, ip = '10.244.0.1', metadata: Partial<Pod['metadata']> = {}): Pod {
  return {
    metadata: { name, namespace: 'shop', uid: `uid-${name}`, ...metadata },
    spec: { containers: [{ name: 'web', image, ports: [{ containerPort: 8080 }], resources: { requests: { cpu: '200m', memory: '64Mi' } } }] },
    status: { podIP: ip, conditions: [{ type: 'Ready', status: 'True' }] },
  };
}

/** A Service in the namespace `shop`. */
export function serviceOf(name: string, clusterIP = '10.96.0.100', port = 80): Service {
  return { metadata: { name, namespace: 'shop' }, spec: { clusterIP, ports: [{ name: 'http', port }] } };
}

/** Ready endpoints of a Service. */
export function endpointsFor(service: string, ...addresses: string[]): EndpointSlice {
  return {
    metadata: { name: `${service}-1`, namespace: 'shop', labels: { 'kubernetes.io/service-name': service } },
    ports: [{ name: 'http', port: 8080 }],
    endpoints: addresses.map(address => ({ addresses: [address], conditions: { ready: true } })),
  };
}

/** A route on a Service of the namespace `shop`. */
export function routeOn(service: string, rules: HttpRoute['spec']['rules'], port = 80): HttpRoute {
  return {
    metadata: { name: service, namespace: 'shop', uid: `route-${service}` },
    spec: { parentRefs: [{ group: 'core', kind: 'Service', name: service, port }], rules },
  };
}

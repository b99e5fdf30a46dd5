import { Plane } from './plane';

export interface Published {
  readonly name: string;
  readonly namespace: string;
  /** The port that clients call. */
  readonly port: number;
  /** Where the program listens: an address of the pods' range, so that an EndpointSlice may name it. */
  readonly address: string;
  readonly targetPort: number;
}

/** Lets a program of this machine be called as a Service of the cluster. */
export async function publish({ kubernetes }: Plane, { name, namespace, port, address, targetPort }: Published): Promise<void> {
  const metadata = { name, namespace };
  await kubernetes.apply({ apiVersion: 'v1', kind: 'Namespace', metadata: { name: namespace } });
  await kubernetes.apply({ apiVersion: 'v1', kind: 'Service', metadata, spec: { ports: [{ name: 'http', port }] } });
  await kubernetes.apply({
    apiVersion: 'discovery.k8s.io/v1',
    kind: 'EndpointSlice',
    metadata: { ...metadata, labels: { 'kubernetes.io/service-name': name } },
    addressType: 'IPv4',
    ports: [{ name: 'http', port: targetPort }],
    endpoints: [{ addresses: [address], conditions: { ready: true } }],
  });
}

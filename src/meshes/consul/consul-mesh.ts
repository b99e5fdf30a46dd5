import { IServiceMesh } from '../../contracts/service-mesh';

/**
 * The service mesh of Consul on Kubernetes. It encrypts what pods say to each other.
 *
 * It does not read routes on Services: requests are divided at the gateway. How it calls a Service in its metrics depends on its settings, so
 * an analysis needs a gateway that counts, or queries of its own.
 *
 * @example
 * new CanaryApp(chart, 'web', {
 *   image: 'ghcr.io/acme/web:1.4.2',
 *   port: 8080,
 *   gateway: edge,
 *   hosts: ['shop.acme.dev'],
 *   mesh: new consul.ConsulMesh(),
 *   analysis: Analysis.of({ provider: new prometheus.Prometheus('http://prometheus.monitoring:9090') }),
 * });
 * @see https://developer.hashicorp.com/consul/docs/reference/k8s/annotation-label
 */
export class ConsulMesh implements IServiceMesh {
  public readonly name = 'Consul';
  public readonly podAnnotations: { [key: string]: string } = { 'consul.hashicorp.com/connect-inject': 'true' };
}

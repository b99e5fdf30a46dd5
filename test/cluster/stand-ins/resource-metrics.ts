import * as https from 'node:https';
import { Api } from './api';
import { selfSigned } from './certificate';
import { log } from './log';
import { Cluster } from './objects';
import { resourceMetrics } from './resource-usage';

const NAME = 'metrics-stand-in';
const NAMESPACE = 'kube-system';
const ADDRESS = '10.96.0.11';
const PORT = 443;
const RETRY_MILLISECONDS = 1000;

const SERVICE = {
  apiVersion: 'v1',
  kind: 'Service',
  metadata: { name: NAME, namespace: NAMESPACE },
  spec: { clusterIP: ADDRESS, ports: [{ name: 'https', port: PORT, targetPort: PORT, appProtocol: 'https' }] },
};
/** The API server calls a Service only while it has endpoints. */
const ENDPOINTS = {
  apiVersion: 'discovery.k8s.io/v1',
  kind: 'EndpointSlice',
  metadata: { name: NAME, namespace: NAMESPACE, labels: { 'kubernetes.io/service-name': NAME } },
  addressType: 'IPv4',
  ports: [{ name: 'https', port: PORT, protocol: 'TCP' }],
  endpoints: [{ addresses: [ADDRESS], conditions: { ready: true } }],
};
const API_SERVICE = {
  apiVersion: 'apiregistration.k8s.io/v1',
  kind: 'APIService',
  metadata: { name: 'v1beta1.metrics.k8s.io' },
  spec: {
    group: 'metrics.k8s.io',
    version: 'v1beta1',
    groupPriorityMinimum: 100,
    versionPriority: 100,
    insecureSkipTLSVerify: true,
    service: { name: NAME, namespace: NAMESPACE, port: PORT },
  },
};

/** Stands in for the metrics server, without which autoscalers do nothing. It makes itself known to the API server. */
export class ResourceMetricsStandIn {
  /** Where it answers. */
  public static readonly ADDRESS = `${ADDRESS}:${PORT}`;

  public constructor(private readonly api: Api, private readonly cluster: () => Cluster) {}

  public async start(): Promise<void> {
    await this.listen();
    await this.applied(`/api/v1/namespaces/${NAMESPACE}/services/${NAME}`, SERVICE);
    await this.applied(`/apis/discovery.k8s.io/v1/namespaces/${NAMESPACE}/endpointslices/${NAME}`, ENDPOINTS);
    await this.applied(`/apis/apiregistration.k8s.io/v1/apiservices/${API_SERVICE.metadata.name}`, API_SERVICE);
  }

  private async listen(): Promise<void> {
    const server = https.createServer(await selfSigned(NAME), (request, response) => {
      const { status, body } = resourceMetrics(new URL(request.url ?? '/', 'https://stand-in'), this.cluster(), new Date());
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(body));
    });
    return new Promise((resolve, reject) => { server.once('error', reject).listen(PORT, ADDRESS, resolve); });
  }

  private async applied(path: string, object: object): Promise<void> {
    for (;;) {
      try {
        return void await this.api.apply(path, object);
      } catch (error) {
        log(path, error);
        await new Promise(resolve => setTimeout(resolve, RETRY_MILLISECONDS));
      }
    }
  }
}

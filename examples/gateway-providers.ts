// The same app behind gateways of several makers: what they do not do, or need to be told, is their plug-in's business.
import { App, Chart } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { CanaryApp, IGatewayProvider, MeshGateway, contour, envoy, generic, gke, prometheus } from 'cdk8s-canary';

const app = new App();
const readiness = kplus.Probe.fromHttpGet('/ready', { port: 8080 });
const metricProvider = new prometheus.Prometheus('http://prometheus.monitoring:9090');

const gateways: { [chart: string]: IGatewayProvider } = {
  // Classes that the cluster offers: one for the internet, one for the company.
  'external': new gke.GkeGateway({ loadBalancer: gke.GkeLoadBalancer.GLOBAL_EXTERNAL }),
  'internal': new gke.GkeGateway({ loadBalancer: gke.GkeLoadBalancer.REGIONAL_INTERNAL }),
  // Their classes are made along with the Gateway. One divides the requests itself, the other leaves that to the mesh.
  'on-contour': new contour.ContourGateway({ metricProvider }),
  'on-envoy': new envoy.EnvoyGateway({ callsServices: true }),
  // Any other.
  'on-higress': new generic.GenericGateway({ name: 'Higress', className: 'higress', controllerName: 'higress.io/gateway-controller' }),
};

for (const [name, provider] of Object.entries(gateways)) {
  const chart = new Chart(app, name, { namespace: name });
  const edge = new MeshGateway(chart, 'edge', { provider });
  new CanaryApp(chart, 'web', { image: 'ghcr.io/acme/web:1.4.2', port: 8080, readiness, gateway: edge, hosts: ['shop.acme.dev'] });
}

app.synth();

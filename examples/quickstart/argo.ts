import { App, Chart } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import * as canary from 'cdk8s-canary';

export const app = new App();
const platform = new Chart(app, 'platform', { namespace: 'platform' });
const edge = new canary.MeshGateway(platform, 'edge', { provider: new canary.traefik.TraefikGateway() });

const shop = new Chart(app, 'shop', { namespace: 'shop' });
new canary.CanaryApp(shop, 'podinfo', {
  image: 'ghcr.io/stefanprodan/podinfo:6.9.2',
  port: 9898,
  gateway: edge,
  hosts: ['shop.acme.dev'],
  readiness: kplus.Probe.fromHttpGet('/readyz', { port: 9898 }),
  liveness: kplus.Probe.fromHttpGet('/healthz', { port: 9898 }),
  securityContext: { user: 100 },
  engine: new canary.argo.ArgoRolloutsEngine(),
});
app.synth();

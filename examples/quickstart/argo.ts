import { App, Chart } from 'cdk8s';
import { CanaryApp, MeshGateway, argo, traefik } from 'cdk8s-canary';
import * as kplus from 'cdk8s-plus-28';

const app = new App({ outdir: process.env.CDK8S_OUTDIR ?? 'dist/quickstart/argo' });
const platform = new Chart(app, 'platform', { namespace: 'platform' });
const edge = new MeshGateway(platform, 'edge', { provider: new traefik.TraefikGateway() });

const shop = new Chart(app, 'shop', { namespace: 'shop' });
new CanaryApp(shop, 'podinfo', {
  image: 'ghcr.io/stefanprodan/podinfo:6.9.2',
  port: 9898,
  gateway: edge,
  hosts: ['shop.acme.dev'],
  readiness: kplus.Probe.fromHttpGet('/readyz', { port: 9898 }),
  liveness: kplus.Probe.fromHttpGet('/healthz', { port: 9898 }),
  securityContext: { user: 100 },
  engine: new argo.ArgoRolloutsEngine(),
});
app.synth();

// One app for development and for production, with the same names: a chart for each cluster. They are checked apart.
import { App, Chart } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { CanaryApp, DeliveryProfile, MeshGateway, RolloutStrategy, traefik } from 'cdk8s-canary';

interface Environment {
  readonly version: string;
  readonly domain: string;
  readonly delivery: DeliveryProfile;
}

class Shop extends Chart {
  constructor(scope: Construct, id: string, { version, domain, delivery }: Environment) {
    super(scope, id, { namespace: 'shop' });
    const edge = new MeshGateway(this, 'edge', { provider: new traefik.TraefikGateway() });
    new CanaryApp(this, 'web', {
      image: `ghcr.io/acme/web:${version}`,
      port: 8080,
      readiness: kplus.Probe.fromHttpGet('/ready', { port: 8080 }),
      gateway: edge,
      hosts: [`web.${domain}`],
      profile: delivery,
    });
  }
}

const app = new App();

new Shop(app, 'dev', { version: '1.5.0-rc.2', domain: 'dev.acme.dev', delivery: { replicas: 2, strategy: RolloutStrategy.canary({ weights: [50] }) } });
new Shop(app, 'prod', { version: '1.4.2', domain: 'acme.dev', delivery: { replicas: 6 } });

app.synth();

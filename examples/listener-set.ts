// One Gateway for the company, listeners of the teams: each brings its own host and certificate, and attaches its routes there.
import { App, Chart } from 'cdk8s';
import { Certificate, HttpRoute, Listener, ListenerSet, MeshGateway, RouteBackend, RouteParent, envoy } from 'cdk8s-canary';

const app = new App();
const platform = new Chart(app, 'platform', { namespace: 'platform' });
const shared = new MeshGateway(platform, 'shared', { provider: new envoy.EnvoyGateway() });

for (const team of ['shop', 'blog']) {
  const chart = new Chart(app, team, { namespace: team });
  const own = new ListenerSet(chart, team, {
    gateway: shared,
    listeners: [
      Listener.http({ hostname: `${team}.acme.dev` }),
      Listener.https({ hostname: `${team}.acme.dev`, certificate: Certificate.fromSecret(`${team}-tls`) }),
    ],
  });
  own.addHttpsRedirect();
  new HttpRoute(chart, 'web', {
    parents: [RouteParent.gateway(own)],
    hosts: [`${team}.acme.dev`],
    rules: [{ backends: [RouteBackend.service('web', 8080)] }],
  });
}

app.synth();

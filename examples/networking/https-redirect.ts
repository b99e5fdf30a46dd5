// cert-manager fills the certificate; plain HTTP is only there to be sent to HTTPS.
import { App, Chart } from 'cdk8s';
import { Certificate, HttpRoute, Listener, MeshGateway, RouteBackend, RouteParent, nginx } from 'cdk8s-canary';

const app = new App();
const shop = new Chart(app, 'shop', { namespace: 'shop' });
const hostname = 'shop.example.com';

const edge = new MeshGateway(shop, 'tls', {
  provider: new nginx.NginxGateway(),
  listeners: [
    Listener.http({ hostname }),
    Listener.https({ hostname, certificate: Certificate.fromClusterIssuer('letsencrypt', 'shop-tls') }),
  ],
});
edge.addHttpsRedirect();

new HttpRoute(shop, 'web', {
  parents: [RouteParent.gateway(edge)],
  hosts: [hostname],
  rules: [{ backends: [RouteBackend.service('web', 8080)] }],
});

app.synth();

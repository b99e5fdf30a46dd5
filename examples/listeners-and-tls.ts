// One Gateway for everything that is encrypted: HTTPS with two certificates, a redirect to it, clients that must show who they are, and mail passed on.
import { App, Chart, Duration } from 'cdk8s';
import {
  BackendTlsPolicy, Certificate, CertificateAuthority, ExternalDns, GatewayAddress, HttpRoute, Listener, MeshGateway, RouteBackend, RouteParent,
  TlsRoute, envoy,
} from 'cdk8s-canary';

const app = new App();
const platform = new Chart(app, 'platform', { namespace: 'platform' });

const edge = new MeshGateway(platform, 'edge', {
  provider: new envoy.EnvoyGateway(),
  addresses: [GatewayAddress.ip('203.0.113.7')],
  listeners: [
    Listener.http(),
    Listener.https({ certificate: Certificate.fromSecret('acme-tls'), moreCertificates: [Certificate.fromSecret('partners-tls')] }),
    Listener.https({ name: 'partners', port: 8443, hostname: 'partners.acme.dev', certificate: Certificate.fromSecret('partners-tls') }),
    Listener.tlsPassthrough({ port: 993, hostname: 'mail.acme.dev' }),
  ],
});
edge.addHttpsRedirect();
edge.requireClientCertificates({ authorities: [CertificateAuthority.fromConfigMap('partners-ca')], ports: [8443] });

const shop = new HttpRoute(platform, 'shop', {
  parents: [RouteParent.gateway(edge)],
  hosts: ['shop.acme.dev'],
  rules: [{ backends: [RouteBackend.service('shop', 8443)] }],
});
new TlsRoute(platform, 'mail', { parents: [RouteParent.gateway(edge)], hosts: ['mail.acme.dev'], backends: [RouteBackend.service('mail', 993)] });

// The shop speaks TLS, too, with a certificate that only the company knows.
new BackendTlsPolicy(platform, 'shop-tls', {
  targets: [{ service: 'shop' }],
  hostname: 'shop.platform.svc',
  authorities: [CertificateAuthority.fromConfigMap('internal-ca')],
  gateways: [edge],
});

const dns = new ExternalDns();
dns.pointTo(edge, '203.0.113.7');
dns.record(shop, { ttl: Duration.minutes(5) });

app.synth();

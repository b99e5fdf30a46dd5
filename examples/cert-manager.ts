// cert-manager fills the certificates: of one Gateway by annotations, and one for all Gateways in a namespace of its own.
import { App, Chart, Duration } from 'cdk8s';
import { CertManagerCertificate, Certificate, KeyAlgorithm, Listener, MeshGateway, traefik } from 'cdk8s-canary';

const app = new App();
const pki = new Chart(app, 'pki', { namespace: 'pki' });
const platform = new Chart(app, 'platform', { namespace: 'platform' });

const everywhere = new CertManagerCertificate(pki, 'acme-tls', {
  hosts: ['acme.dev', '*.acme.dev'],
  issuer: 'letsencrypt',
  keyAlgorithm: KeyAlgorithm.ECDSA,
  renewBefore: Duration.days(30),
});

new MeshGateway(platform, 'edge', {
  provider: new traefik.TraefikGateway(),
  listeners: [Listener.http(), Listener.https({ hostname: '*.acme.dev', certificate: everywhere.certificate })],
});

// A proof over HTTP needs the listener for plain HTTP.
new MeshGateway(platform, 'partners', {
  provider: new traefik.TraefikGateway({ className: 'partners', httpPorts: [9000], httpsPorts: [9443] }),
  listeners: [
    Listener.http(),
    Listener.https({
      hostname: 'partners.acme.dev',
      certificate: Certificate.fromClusterIssuer('letsencrypt', 'partners-tls', { duration: Duration.days(60), keyAlgorithm: KeyAlgorithm.ECDSA }),
    }),
  ],
});

app.synth();

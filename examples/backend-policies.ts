// How a Service is called, whatever route leads to it: encrypted, with a certificate that only the company knows, and with few retries.
import { App, Chart, Duration } from 'cdk8s';
import { BackendTlsPolicy, BackendTrafficPolicy, CertificateAuthority, Checks, SessionPersistence, SubjectName } from 'cdk8s-canary';

const app = new App();
Checks.of(app).assume({ versions: { gatewayApiChannel: 'experimental' } });
const shop = new Chart(app, 'shop', { namespace: 'shop' });

new BackendTlsPolicy(shop, 'bank-tls', {
  targets: [{ service: 'bank', portName: 'https' }],
  hostname: 'bank.acme.dev',
  authorities: [CertificateAuthority.fromConfigMap('internal-ca')],
  subjectNames: [SubjectName.uri('spiffe://acme.dev/ns/shop/sa/bank')],
});

new BackendTrafficPolicy(shop, 'bank-retries', {
  services: ['bank'],
  retryBudget: { percent: 10, interval: Duration.seconds(30) },
  sessionPersistence: SessionPersistence.cookie('bank-session'),
});

app.synth();

// Who provides the infrastructure offers two classes, one for the internet and one for the inside; whoever needs a Gateway chooses.
import { App, Chart } from 'cdk8s';
import { GatewayClass, MeshGateway, envoy } from 'cdk8s-canary';

const app = new App();
const infra = new Chart(app, 'infra', { namespace: 'infra' });

const external = new envoy.EnvoyGateway({ className: 'external' });
const internal = new envoy.EnvoyGateway({ className: 'internal' });
new GatewayClass(infra, 'external', { provider: external });
new GatewayClass(infra, 'internal', { provider: internal });

new MeshGateway(infra, 'public', { provider: external });
new MeshGateway(infra, 'private', { provider: internal });

app.synth();

// Not everything is HTTP: a database, a name server, and queues behind a gateway that decrypts. TCPRoute and UDPRoute need Gateway API 1.6.
import { App, Chart } from 'cdk8s';
import { Certificate, Checks, Listener, MeshGateway, RouteBackend, RouteParent, TcpRoute, TlsRoute, UdpRoute, Weight, generic } from 'cdk8s-canary';

const app = new App();
Checks.of(app).assume({ versions: { gatewayApi: '1.6.1' } });
const data = new Chart(app, 'data', { namespace: 'data' });

const edge = new MeshGateway(data, 'edge', {
  provider: new generic.GenericGateway({ className: 'acme', controllerName: 'acme.dev/gateway' }),
  listeners: [
    Listener.tcp({ port: 5432 }),
    Listener.udp({ name: 'dns', port: 53 }),
    Listener.tls({ port: 5671, hostname: '*.queues.acme.dev', certificate: Certificate.fromSecret('queues-tls') }),
  ],
});

// One connection of twenty goes to the new database.
new TcpRoute(data, 'orders', {
  parents: [RouteParent.gateway(edge)],
  backends: [
    RouteBackend.service('orders-16', 5432, { weight: Weight.percent(95) }),
    RouteBackend.service('orders-17', 5432, { weight: Weight.percent(5) }),
  ],
});
new UdpRoute(data, 'names', { parents: [RouteParent.gateway(edge)], backends: [RouteBackend.service('coredns', 53)] });
new TlsRoute(data, 'mail-queue', {
  parents: [RouteParent.gateway(edge)],
  hosts: ['mail.queues.acme.dev'],
  backends: [RouteBackend.service('rabbitmq', 5672)],
});

app.synth();

import { App, Chart } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { answeredAs } from './backend';
import { TRAEFIK } from '../../harness';
import { scenario } from '../../scenario';
import { selfSigned } from '../../stand-ins/certificate';
import { Certificate, HttpRoute, Listener, MeshGateway, RouteBackend, RouteParent, traefik } from 'cdk8s-canary';

scenario('Traefik shows a certificate and calls a Service of other namespaces, by the ReferenceGrants that come along with them', [TRAEFIK], async cluster => {
  const app = new App();
  const [pki, edge, cart, shop] = ['pki', 'edge', 'cart', 'shop'].map(id => new Chart(app, id, { namespace: `t-grants-${id}` }));
  const host = 'shop.t-grants.test';
  const { cert, key } = await selfSigned(host);
  const secret = new kplus.TlsSecret(pki, 'tls', { metadata: { name: 'shop-tls' }, tlsCert: cert, tlsKey: key });
  const deployment = new kplus.Deployment(cart, 'cart', { metadata: { name: 'cart' }, containers: [{ image: 'acme/web:cart', portNumber: 8080 }] });
  const service = deployment.exposeViaService({ name: 'cart', ports: [{ port: 8080 }] });
  const gateway = new MeshGateway(edge, 'edge', {
    provider: new traefik.TraefikGateway(),
    listeners: [Listener.https({ hostname: host, certificate: Certificate.fromSecretIn(secret, secret.name) })],
  });
  new HttpRoute(shop, 'shop', {
    parents: [RouteParent.gateway(gateway)], hosts: [host], rules: [{ backends: [RouteBackend.fromService(service)] }],
  });
  await cluster.apply(app);

  await answeredAs(cluster, [['cart', `https://${host}/`, { ca: cert }]]);
});

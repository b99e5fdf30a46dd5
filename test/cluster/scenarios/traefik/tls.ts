import * as assert from 'node:assert/strict';
import { App, Chart } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { answeredAs, backend, route } from './backend';
import { TRAEFIK } from '../../harness';
import { scenario } from '../../scenario';
import { selfSigned } from '../../stand-ins/certificate';
import { Certificate, Listener, MeshGateway, traefik } from 'cdk8s-canary';

scenario('Traefik ends TLS with the certificate that belongs to the host, and callers can verify it', [TRAEFIK], async cluster => {
  const app = new App();
  const chart = new Chart(app, 't-tls', { namespace: 't-tls' });
  const [shop, cart] = await Promise.all(['shop.t-tls.test', 'cart.t-tls.test'].map(async host => {
    const { cert, key } = await selfSigned(host);
    const secretName = `${host.split('.')[0]}-tls`;
    new kplus.TlsSecret(chart, secretName, { metadata: { name: secretName }, tlsCert: cert, tlsKey: key });
    return { host, cert, listener: Listener.https({ name: secretName, hostname: host, certificate: Certificate.fromSecret(secretName) }) };
  }));
  const edge = new MeshGateway(chart, 'edge', { provider: new traefik.TraefikGateway(), listeners: [shop.listener, cart.listener] });
  route(edge, chart, 'to-shop', shop.host, backend(chart, 'shop'));
  route(edge, chart, 'to-cart', cart.host, backend(chart, 'cart'));
  await cluster.apply(app);

  await answeredAs(cluster, [
    ['shop', `https://${shop.host}/`, { ca: shop.cert }],
    ['cart', `https://${cart.host}/`, { ca: cart.cert }],
  ]);
  for (const [{ host }, { cert }] of [[shop, cart], [cart, shop]]) {
    await assert.rejects(cluster.outside.request(`https://${host}/`, { ca: cert }), /certificate/);
  }
  await assert.rejects(cluster.outside.request(`https://${shop.host}/`), /certificate/);
});

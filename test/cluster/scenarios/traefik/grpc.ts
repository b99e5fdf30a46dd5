import * as assert from 'node:assert/strict';
import { App, Chart } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { answeredAs, backend } from './backend';
import { grpcCall, grpcServer, serviceFor } from './own-backend';
import { TRAEFIK } from '../../harness';
import { scenario } from '../../scenario';
import { selfSigned } from '../../stand-ins/certificate';
import { Certificate, GrpcMatch, GrpcRoute, HttpRoute, Listener, MeshGateway, RouteParent, traefik } from 'cdk8s-canary';

const [CART, ORDERS] = [{ address: '10.244.250.1', port: 50051 }, { address: '10.244.250.2', port: 50051 }];

scenario('Traefik gives calls of gRPC to the GrpcRoute for their method, plain and encrypted, beside an HttpRoute of another host', [TRAEFIK], async cluster => {
  const app = new App();
  const chart = new Chart(app, 't-grpc', { namespace: 't-grpc' });
  const [rpc, web] = ['rpc.t-grpc.test', 'web.t-grpc.test'];
  const { cert, key } = await selfSigned(rpc);
  new kplus.TlsSecret(chart, 'tls', { metadata: { name: 'rpc-tls' }, tlsCert: cert, tlsKey: key });
  const edge = new MeshGateway(chart, 'edge', {
    provider: new traefik.TraefikGateway(),
    listeners: [Listener.http(), Listener.https({ hostname: rpc, certificate: Certificate.fromSecret('rpc-tls') })],
  });
  const parents = [RouteParent.gateway(edge)];
  new GrpcRoute(chart, 'to-rpc', {
    parents,
    hosts: [rpc],
    rules: [
      { matches: [GrpcMatch.method('shop.Cart')], backends: [serviceFor(chart, 'cart', CART)] },
      { matches: [GrpcMatch.method('shop.Orders', 'List')], backends: [serviceFor(chart, 'orders', ORDERS)] },
    ],
  });
  new HttpRoute(chart, 'to-web', { parents, hosts: [web], rules: [{ backends: [backend(chart, 'web')] }] });
  const servers = [grpcServer(CART, 'cart'), grpcServer(ORDERS, 'orders')];
  try {
    await cluster.apply(app);
    const plain = (method: string) => grpcCall('http://127.0.0.1:8000', rpc, method);
    await cluster.until('calls are answered', async () => (await plain('/shop.Cart/Add')).status === '0');
    assert.deepEqual(await plain('/shop.Cart/Add'), { status: '0', text: 'cart /shop.Cart/Add' });
    assert.deepEqual(await plain('/shop.Orders/List'), { status: '0', text: 'orders /shop.Orders/List' });
    assert.notEqual((await plain('/shop.Orders/Delete')).status, '0');
    const encrypted = await grpcCall('https://127.0.0.1:8443', rpc, '/shop.Cart/Add', { ca: cert, servername: rpc });
    assert.deepEqual(encrypted, { status: '0', text: 'cart /shop.Cart/Add' });
    await answeredAs(cluster, [['web', `http://${web}/`]]);
  } finally {
    servers.forEach(server => server.close());
  }
});

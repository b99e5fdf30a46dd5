import * as assert from 'node:assert/strict';
import { createSocket } from 'node:dgram';
import * as net from 'node:net';
import * as tls from 'node:tls';
import { App, Chart } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { datagramServer, encryptedTextServer, serviceFor, textFrom, textServer } from './own-backend';
import { Cluster, CRDS, LAYER4_ADDRESS, TRAEFIK_LAYER4 } from '../../harness';
import { scenario } from '../../scenario';
import { selfSigned } from '../../stand-ins/certificate';
import { Certificate, Checks, Listener, MeshGateway, RouteParent, TcpRoute, TlsRoute, Weight, traefik } from 'cdk8s-canary';

/** A second attempt needs a cluster that is as new as the first one. */
let index = 30;

const HOST = LAYER4_ADDRESS;
const PASSED = { address: '10.244.251.1', port: 9993 };
const ENDED = { address: '10.244.251.2', port: 5672 };
const OLD = { address: '10.244.251.3', port: 5432 };
const NEW = { address: '10.244.251.4', port: 5432 };
const NAMES = { address: '10.244.251.5', port: 5353 };

scenario('Traefik gives connections to the TcpRoute of their port, encrypted ones to the TlsRoute of their host, as they are or decrypted, and datagrams'
  + ' to the IngressRouteUdp of their entryPoint', [CRDS], async () => {
  const app = new App();
  Checks.of(app).assume({ versions: { gatewayApiChannel: 'experimental' } });
  const chart = new Chart(app, 't-layer4', { namespace: 't-layer4' });
  const [mail, queue] = ['mail.t-layer4.test', 'queue.t-layer4.test'];
  const [ofMail, ofQueue] = await Promise.all([mail, queue].map(selfSigned));
  new kplus.TlsSecret(chart, 'tls', { metadata: { name: 'queue-tls' }, tlsCert: ofQueue.cert, tlsKey: ofQueue.key });
  const edge = new MeshGateway(chart, 'edge', {
    provider: new traefik.TraefikGateway(),
    listeners: [
      Listener.tcp({ port: 5432 }),
      Listener.tlsPassthrough({ hostname: mail }),
      Listener.tls({ hostname: queue, certificate: Certificate.fromSecret('queue-tls') }),
    ],
  });
  const parents = [RouteParent.gateway(edge)];
  new TcpRoute(chart, 'db', {
    parents, backends: [serviceFor(chart, 'old', OLD, { weight: Weight.percent(75) }), serviceFor(chart, 'new', NEW, { weight: Weight.percent(25) })],
  });
  new TlsRoute(chart, 'mail', { parents, hosts: [mail], backends: [serviceFor(chart, 'mail', PASSED)] });
  new TlsRoute(chart, 'queue', { parents, hosts: [queue], backends: [serviceFor(chart, 'queue', ENDED)] });
  new traefik.IngressRouteUdp(chart, 'names', { entryPoints: ['dns'], backends: [{ backend: serviceFor(chart, 'names', NAMES, {}, 'UDP') }] });

  const servers = [
    encryptedTextServer(PASSED, 'mail', ofMail), textServer(ENDED, 'queue'), textServer(OLD, 'old'), textServer(NEW, 'new'), datagramServer(NAMES, 'names'),
  ];
  const cluster = new Cluster({ index: index++, gatewayApiChannel: 'experimental' });
  try {
    await cluster.ensure(TRAEFIK_LAYER4);
    await cluster.apply(app);
    const connect = () => textFrom(net.connect(5432, HOST));
    await cluster.until('the port is open for both', async () => (await Promise.all(Array.from({ length: 4 }, connect))).includes('new'));
    const texts = await Promise.all(Array.from({ length: 40 }, connect));
    assert.deepEqual([texts.filter(text => text === 'old').length, texts.filter(text => text === 'new').length], [30, 10]);

    const encrypted = (servername: string, ca: string) => textFrom(tls.connect({ host: HOST, port: 8443, servername, ca }));
    assert.equal(await encrypted(mail, ofMail.cert), 'mail');
    assert.equal(await encrypted(queue, ofQueue.cert), 'queue');
    await assert.rejects(encrypted(mail, ofQueue.cert), /certificate/);
    await assert.rejects(encrypted('other.t-layer4.test', ofMail.cert));

    assert.equal(await datagram('hello'), 'names hello');
  } finally {
    await cluster.stop();
    servers.forEach(server => server.close());
  }
});

function datagram(text: string): Promise<string> {
  const socket = createSocket('udp4');
  return new Promise<string>((resolve, reject) => {
    setTimeout(() => reject(new Error('no datagram came back')), 5000).unref();
    socket.on('message', message => resolve(message.toString())).on('error', reject).send(text, 5300, HOST);
  }).finally(() => socket.close());
}

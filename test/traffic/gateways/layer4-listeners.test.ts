import { Chart } from 'cdk8s';
import { chart, errors, object } from '../../support/synth';
import { Certificate, IGatewayProvider, Listener, MeshGateway, traefik } from 'cdk8s-canary';

const provider: IGatewayProvider = {
  name: 'Acme', className: 'acme', controllerName: 'acme.dev/gateway', routing: { reportsObservedGeneration: true },
};
const certificate = Certificate.fromSecret('tls');

function gateway(listeners: Listener[], by = provider): Chart {
  const platform = chart('platform');
  new MeshGateway(platform, 'edge', { provider: by, listeners });
  return platform;
}

test.each<[string, Listener, object]>([
  ['decrypts', Listener.tls({ certificate }), {
    name: 'tls', protocol: 'TLS', port: 443, tls: { mode: 'Terminate', certificateRefs: [{ group: '', kind: 'Secret', name: 'tls' }] },
  }],
  ['shows several certificates, as it is told', Listener.tls({ certificate, moreCertificates: [Certificate.fromSecret('b')], tlsOptions: { 'acme.dev/min': '1.3' } }), {
    name: 'tls',
    protocol: 'TLS',
    port: 443,
    tls: {
      mode: 'Terminate',
      certificateRefs: [{ group: '', kind: 'Secret', name: 'tls' }, { group: '', kind: 'Secret', name: 'b' }],
      options: { 'acme.dev/min': '1.3' },
    },
  }],
  ['names a Secret elsewhere', Listener.tls({ certificate: Certificate.fromSecret('tls', { namespace: 'pki' }) }), {
    name: 'tls', protocol: 'TLS', port: 443, tls: { mode: 'Terminate', certificateRefs: [{ group: '', kind: 'Secret', name: 'tls', namespace: 'pki' }] },
  }],
  ['passes through', Listener.tlsPassthrough({ hostname: '*.acme.dev' }), {
    name: 'tls-passthrough', protocol: 'TLS', port: 443, hostname: '*.acme.dev', tls: { mode: 'Passthrough' },
  }],
  ['takes connections', Listener.tcp({ port: 5432 }), { name: 'tcp-5432', protocol: 'TCP', port: 5432 }],
  ['takes datagrams', Listener.udp({ port: 53, name: 'dns' }), { name: 'dns', protocol: 'UDP', port: 53 }],
])('a listener %s', (_, listener, expected) => {
  expect(object(gateway([listener]), 'Gateway').spec.listeners).toEqual([expected]);
});

test('what Traefik opens for HTTPS is open for TLS, too', () => {
  const by = new traefik.TraefikGateway({ httpsPorts: [9443] });
  expect(object(gateway([Listener.tlsPassthrough()], by), 'Gateway').spec.listeners[0].port).toBe(9443);
  expect(errors(gateway([Listener.tlsPassthrough({ port: 443 })], by))).toEqual([expect.stringContaining('but Traefik opens 9443 for TLS')]);
});

test.each<[string, Listener[]]>([
  ['HTTPS and TLS for other hosts', [Listener.https({ certificate, hostname: 'a.dev' }), Listener.tlsPassthrough({ hostname: 'b.dev' })]],
  ['UDP beside anything', [Listener.tcp({ port: 53 }), Listener.udp({ port: 53 })]],
])('one port may speak %s', (_, listeners) => {
  expect(errors(gateway(listeners))).toEqual([]);
});

test.each<[string, Listener[], string]>([
  ['HTTP and HTTPS', [Listener.http({ port: 443 }), Listener.https({ certificate })], 'Port 443 should speak HTTP and HTTPS'],
  ['TCP and TLS', [Listener.tcp({ port: 443 }), Listener.tlsPassthrough()], 'Port 443 should speak TCP and TLS'],
])('one port cannot speak %s', (_, listeners, message) => {
  expect(errors(gateway(listeners))).toEqual([expect.stringContaining(`gateway/protocol-conflict: ${message}`)]);
});

test('a listener for HTTP cannot let routes for connections attach', () => {
  expect(errors(gateway([Listener.http({ kinds: ['HTTPRoute', 'TCPRoute'] })])))
    .toEqual([expect.stringContaining('gateway/allowed-kinds: Listener \'http\' lets TCPRoutes attach')]);
});

test.each<[string, () => Listener, string]>([
  ['port 0', () => Listener.tcp({ port: 0 }), 'value/port: got 0;'],
  ['a name in capitals', () => Listener.udp({ port: 53, name: 'DNS' }), 'value/listener: got "DNS";'],
  ['a namespace in capitals', () => Listener.tls({ certificate: Certificate.fromSecret('tls', { namespace: 'PKI' }) }), 'value/namespace: got "PKI";'],
])('%s is refused', (_, create, message) => {
  expect(create).toThrow(message);
});

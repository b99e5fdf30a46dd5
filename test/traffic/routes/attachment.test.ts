import { checkAttachment, checkHosts } from '../../../src/traffic/routes/attachment';
import { chart } from '../../support/synth';
import { IMeshGateway, ListenerSummary, MeshGateway } from 'cdk8s-canary';

test.each([[0], [16]])('%d hosts are fine', count => {
  expect(checkHosts(Array.from({ length: count }, (_, i) => `h${i}.acme.dev`))).toEqual([]);
});

test('the API server takes no more than 16', () => {
  expect(checkHosts(Array.from({ length: 17 }, (_, i) => `h${i}.acme.dev`))).toEqual([
    expect.objectContaining({ rule: 'gateway/host-count', message: expect.stringContaining('17 hosts') }),
  ]);
});

function edge(...listeners: ListenerSummary[]): IMeshGateway {
  const provider = { name: 'Acme', className: 'acme', controllerName: 'acme.dev/gateway', routing: { reportsObservedGeneration: true } };
  return MeshGateway.fromMeshGatewayAttributes(chart(), 'edge', { gatewayName: 'edge', provider, listeners: listeners.length ? listeners : undefined });
}

const http: ListenerSummary = { name: 'web', protocol: 'HTTP', redirects: true };
const https: ListenerSummary = { name: 'websecure', protocol: 'HTTPS', hostname: '*.acme.dev' };
const tcp: ListenerSummary = { name: 'db', protocol: 'TCP' };
const grpcOnly: ListenerSummary = { name: 'rpc', protocol: 'HTTPS', kinds: ['GRPCRoute'] };

test.each<[string, ListenerSummary[], string[], string, string | undefined]>([
  ['whose listeners are unknown', [], ['other.dev'], 'TCPRoute', 'db'],
  ['with a listener for it', [http, https, tcp], ['shop.acme.dev'], 'HTTPRoute', undefined],
  ['whose listener it names', [http, https], ['other.dev'], 'HTTPRoute', 'web'],
  ['with a listener of its protocol', [https, tcp], [], 'TCPRoute', undefined],
])('a route attaches to a gateway %s', (_, listeners, hosts, kind, named) => {
  expect(checkAttachment(edge(...listeners), hosts, 'shop', kind, named)).toEqual([]);
});

test.each<[string, ListenerSummary[], string[], string, string | undefined, string]>([
  ['without the listener that it names', [https], [], 'HTTPRoute', 'db', 'gateway/listener-exists'],
  ['that speaks another protocol', [http, https], [], 'TCPRoute', undefined, 'gateway/admits-kind'],
  ['whose listener lets in other kinds', [grpcOnly], [], 'HTTPRoute', undefined, 'gateway/admits-kind'],
  ['whose named listener speaks another protocol', [https, tcp], [], 'HTTPRoute', 'db', 'gateway/admits-kind'],
  ['where only the redirect answers for its host', [http, https], ['other.dev'], 'HTTPRoute', undefined, 'gateway/host-matches-listener'],
  ['where only another protocol answers for its host', [https, tcp], ['other.dev'], 'HTTPRoute', undefined, 'gateway/host-matches-listener'],
])('a route does not attach to a gateway %s', (_, listeners, hosts, kind, named, rule) => {
  expect(checkAttachment(edge(...listeners), hosts, 'shop', kind, named)).toEqual([expect.objectContaining({ rule })]);
});

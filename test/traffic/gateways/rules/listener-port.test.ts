import { chart, errors } from '../../../support/synth';
import { Certificate, IGatewayProvider, Listener, MeshGateway, traefik } from 'cdk8s-canary';

const provider: IGatewayProvider = {
  name: 'Acme Gateway', className: 'acme', controllerName: 'acme.dev/gateway', routing: { reportsObservedGeneration: true },
};
const certificate = Certificate.fromSecret('shop-tls');

function errorsOf(by: IGatewayProvider, ...listeners: Listener[]): string[] {
  const platform = chart('platform');
  new MeshGateway(platform, 'edge', { provider: by, listeners });
  return errors(platform);
}

test.each<[string, IGatewayProvider, Listener]>([
  ['the port of an entryPoint', new traefik.TraefikGateway(), Listener.http({ port: 8000 })],
  ['another of several entryPoints', new traefik.TraefikGateway({ httpPorts: [8000, 9000] }), Listener.http({ port: 9000 })],
  ['no port', new traefik.TraefikGateway(), Listener.https({ certificate })],
  ['any port, if the provider opens any', provider, Listener.http({ port: 12345 })],
  ['any port for a protocol of which the provider says nothing', { ...provider, ports: { HTTP: [80] } }, Listener.https({ certificate, port: 12345 })],
])('a listener may have %s', (_, by, listener) => {
  expect(errorsOf(by, listener)).toEqual([]);
});

test.each<[string, IGatewayProvider, Listener, string]>([
  ["Traefik's Service", new traefik.TraefikGateway(), Listener.http({ port: 80 }),
    "Listener 'http' uses port 80, but Traefik opens 8000 for HTTP: it would never be served. Fix: Leave out the port, use 8000, or"],
  ['the other protocol', new traefik.TraefikGateway(), Listener.https({ certificate, port: 8000 }),
    "Listener 'https' uses port 8000, but Traefik opens 8443 for HTTPS: it would never be served. Fix: Leave out the port, use 8443, or"],
  ['nobody', new traefik.TraefikGateway({ httpPorts: [8000, 9000] }), Listener.http({ name: 'web', port: 8080 }),
    "Listener 'web' uses port 8080, but Traefik opens 8000, 9000 for HTTP: it would never be served. Fix: Leave out the port, use 8000 or 9000, or"],
])('a listener at the port of %s is never served', (_, by, listener, message) => {
  expect(errorsOf(by, listener)).toEqual([expect.stringContaining(`[platform/edge] gateway/listener-port: ${message}`)]);
});

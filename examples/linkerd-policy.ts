// Policies of Linkerd for pods that no app here makes: auditors in the office read books, the kubelet probes, Prometheus reads metrics.
import { App, Chart } from 'cdk8s';
import { RouteMatch, linkerd } from 'cdk8s-canary';

const app = new App();
const shop = new Chart(app, 'shop', { namespace: 'shop' });

const server = new linkerd.Server(shop, 'reports-http', { port: 'http', podLabels: { app: 'reports' }, protocol: linkerd.ServerProtocol.HTTP1 });
const books = new linkerd.ServerRoute(shop, 'reports-books', { server, matches: [RouteMatch.pathPrefix('/books')] });
const probes = new linkerd.ServerRoute(shop, 'reports-probes', { server, matches: [RouteMatch.pathExact('/ready')] });
const metrics = new linkerd.ServerRoute(shop, 'reports-metrics', { server, matches: [RouteMatch.pathExact('/metrics')] });

const office = new linkerd.NetworkAuthentication(shop, 'office', {
  networks: [linkerd.Network.cidr('10.20.0.0/16', { except: ['10.20.9.0/24'] })],
});
const everywhere = new linkerd.NetworkAuthentication(shop, 'everywhere', { networks: linkerd.Network.everywhere() });
const auditors = new linkerd.MeshTlsAuthentication(shop, 'auditors', { identities: [linkerd.MeshIdentity.namespace('audit')] });

new linkerd.AuthorizationPolicy(shop, 'auditors-read-books', {
  target: linkerd.PolicyTarget.route(books),
  requires: [linkerd.Authentication.identity(auditors), linkerd.Authentication.network(office)],
});
new linkerd.AuthorizationPolicy(shop, 'kubelet-probes', {
  target: linkerd.PolicyTarget.route(probes),
  requires: [linkerd.Authentication.network(everywhere)],
});
new linkerd.AuthorizationPolicy(shop, 'prometheus-reads-metrics', {
  target: linkerd.PolicyTarget.route(metrics),
  requires: [linkerd.Authentication.serviceAccount('prometheus', 'linkerd-viz')],
});

// Each caller has a rate; the ledger has another one.
new linkerd.HttpLocalRateLimit(shop, 'reports-rate', {
  server,
  total: 100,
  perCaller: 10,
  overrides: [{ requestsPerSecond: 50, callers: [linkerd.MeshIdentity.serviceAccount('ledger', 'audit')] }],
});

// Nothing but the rates of the bank is called outside.
const outside = new linkerd.EgressNetwork(shop, 'outside', { policy: linkerd.EgressPolicy.DENY });
outside.allowHttp('rates', { hosts: ['rates.bank.example'], matches: [RouteMatch.pathPrefix('/v1')] });

app.synth();

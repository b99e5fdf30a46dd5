/** `npm run docs:providers`: writes docs/providers.md, and a part of README.md, from what gateways and meshes say of themselves. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Chart, Testing } from 'cdk8s';
import { lacks } from '../src/model/gateway-feature';
import {
  Analysis, IDeliveryEngine, IGatewayProvider, IMetricSource, IServiceMesh, MeshGateway, Metric, MetricSignal, ProgressiveRollout, RolloutStrategy,
  RolloutTarget, RouteMatch, RoutingCapabilities, agentgateway, argo, cilium, ciliumGateway, consul, consulGateway, contour, emissary, envoy, flagger,
  gke, gloo, haproxy, istio, istioGateway, kgateway, kong, kuma, linkerd, nginx, none, prometheus, traefik,
} from 'cdk8s-canary';

/** A gateway of each class of ours. */
export const GATEWAYS: IGatewayProvider[] = [
  new agentgateway.Agentgateway(),
  new ciliumGateway.CiliumGateway(),
  new consulGateway.ConsulGateway(),
  new contour.ContourGateway(),
  new emissary.EmissaryGateway(),
  new envoy.EnvoyGateway(),
  new gke.GkeGateway(),
  new gloo.GlooGateway(),
  new haproxy.HaproxyGateway(),
  new haproxy.HaproxytechGateway(),
  new istioGateway.IstioGateway(),
  new kgateway.Kgateway(),
  new kong.KongGateway(),
  new kong.KongIngressController(),
  new nginx.NginxGateway(),
  new traefik.TraefikGateway(),
];

/** A mesh of each class of ours. */
export const MESHES: IServiceMesh[] = [
  new cilium.CiliumMesh(),
  new consul.ConsulMesh(),
  new istio.IstioMesh(),
  new kuma.KumaMesh(),
  new linkerd.LinkerdMesh(),
  new none.NoMesh(),
];

/** Someone who divides requests. */
interface Provider {
  readonly title: string;
  readonly routing: RoutingCapabilities;
  readonly metrics?: IMetricSource;
  /** What a rollout needs to be told, so that this one divides its requests. */
  readonly divides: (chart: Chart) => { readonly mesh?: IServiceMesh; readonly gateway?: MeshGateway };
}

type Column = [heading: string, cell: (provider: Provider) => string];

const titleOf = ({ name, version }: { name: string; version?: string }): string => version ? `${name} ${version}` : name;
const gatewayRow = (provider: IGatewayProvider): Provider => ({
  title: titleOf(provider),
  routing: provider.routing,
  metrics: provider.metrics,
  divides: chart => ({ gateway: new MeshGateway(chart, 'edge', { provider }) }),
});
const meshRow = (mesh: IServiceMesh): Provider[] => mesh.routing ? [{
  title: `${titleOf(mesh)} (mesh)`,
  routing: mesh.routing,
  metrics: mesh.metrics,
  divides: () => ({ mesh }),
}] : [];

const yes = (can: boolean): string => can ? 'yes' : '–';
const feature = (name: string): Column[1] => ({ routing }) => yes(!lacks(routing, name));
/** Which of several features there are. */
const which = (names: { [text: string]: string }): Column[1] => ({ routing }) =>
  Object.keys(names).filter(text => !lacks(routing, names[text])).join(', ') || '–';
/** The same, shorter if there are all. */
const some = (names: { [text: string]: string }): Column[1] => provider =>
  Object.values(names).some(name => lacks(provider.routing, name)) ? which(names)(provider) : 'yes';

const KINDS: Column[] = ['HTTPRoute', 'GRPCRoute', 'TLSRoute', 'TCPRoute', 'UDPRoute'].map(kind => [kind, feature(kind)]);

const MIRROR: Column = ['mirror', ({ routing }) => {
  if (lacks(routing, 'HTTPRouteRequestMirror')) { return '–'; }
  return lacks(routing, 'HTTPRouteRequestPercentageMirror') ? 'all requests' : 'a share';
}];
const TIMEOUTS: Column = ['timeouts', some({ request: 'HTTPRouteRequestTimeout', backend: 'HTTPRouteBackendTimeout' })];

const FILTERS: Column[] = [
  ['match', some({ method: 'HTTPRouteMethodMatching', query: 'HTTPRouteQueryParamMatching' })],
  ['headers', some({ response: 'HTTPRouteResponseHeaderModification', backend: 'HTTPRouteBackendRequestHeaderModification' })],
  ['redirect', some({
    scheme: 'HTTPRouteSchemeRedirect',
    path: 'HTTPRoutePathRedirect',
    port: 'HTTPRoutePortRedirect',
    303: 'HTTPRoute303RedirectStatusCode',
    307: 'HTTPRoute307RedirectStatusCode',
    308: 'HTTPRoute308RedirectStatusCode',
  })],
  ['rewrite', some({ host: 'HTTPRouteHostRewrite', path: 'HTTPRoutePathRewrite' })],
  MIRROR,
  ['CORS', feature('HTTPRouteCORS')],
  TIMEOUTS,
  ['retries', feature('HTTPRouteRetry')],
];

const OTHERS: Column[] = [
  ['TLS terminated for TLSRoute', feature('TLSRouteModeTerminate')],
  ['BackendTLSPolicy', feature('BackendTLSPolicy')],
  ['client certificates', feature('GatewayFrontendClientCertificateValidation')],
  ['ListenerSet', feature('ListenerSet')],
  ['addresses', feature('GatewayStaticAddresses')],
  ['infrastructure labels', feature('GatewayInfrastructurePropagation')],
  ['backend protocols', some({ h2c: 'HTTPRouteBackendProtocolH2C', WebSocket: 'HTTPRouteBackendProtocolWebSocket' })],
  ['names of rules', feature('HTTPRouteNamedRouteRule')],
  ['parent ports', feature('HTTPRouteParentRefPort')],
];

const STRATEGIES: { [name: string]: RolloutStrategy } = {
  'weights': RolloutStrategy.canary(),
  'A/B': RolloutStrategy.abTest({ matches: [RouteMatch.header('x-canary', 'yes')] }),
  'mirror': RolloutStrategy.mirror(),
};

/** What an engine can do with a provider, and by which name Flagger knows it: found out by rollouts that say nothing else. */
function support(engine: IDeliveryEngine, { divides }: Provider): { can: string; called: string } {
  const rollouts = Object.entries(STRATEGIES).map(([name, strategy]) => {
    const chart = Testing.chart();
    const rollout = new ProgressiveRollout(chart, 'web', {
      ...divides(chart),
      engine,
      strategy,
      replicas: 2,
      target: RolloutTarget.fromAttributes({ name: 'web', selectorLabels: { app: 'web' }, ports: [{ number: 8080 }] }),
      analysis: Analysis.of({ metrics: [Metric.query({ name: 'answer', query: 'up', min: 1 })], provider: new prometheus.Prometheus('http://prometheus:9090') }),
    });
    return { name, rollout, works: rollout.findings.every(({ severity }) => severity !== 'error') };
  }).filter(({ works }) => works);
  const called = rollouts[0]?.rollout.apiObject.toJson().spec.provider;
  return { can: rollouts.map(({ name }) => name).join(', ') || '–', called: called ? `\`${called}\`` : '–' };
}

const FLAGGER = new flagger.FlaggerEngine();
const ENGINES: Column[] = [FLAGGER, new argo.ArgoRolloutsEngine()].map(engine => [engine.name, provider => support(engine, provider).can]);
const CALLED: Column = ['Flagger calls it', provider => support(FLAGGER, provider).called];

const METRICS: Column = ['metrics', ({ metrics }) => {
  const answered = Object.values(MetricSignal).filter(signal => metrics?.queryFor({ signal, quantile: 0.99, port: 8080 }));
  return answered.map(signal => signal.replace('-', ' ')).join(', ') || '–';
}];

const ROWS: Provider[] = [...GATEWAYS.map(gatewayRow), ...MESHES.flatMap(meshRow)];

/** A table in Markdown. */
function table(headings: string[], rows: string[][]): string {
  return [headings, headings.map(() => '---'), ...rows].map(cells => `| ${cells.join(' | ')} |`).join('\n');
}

const matrix = (columns: Column[]): string =>
  table(['', ...columns.map(([heading]) => heading)], ROWS.map(row => [row.title, ...columns.map(([, cell]) => cell(row))]));

/** The short table, for README.md. */
export function providerSummary(): string {
  const routes: Column = ['routes', which({ HTTP: 'HTTPRoute', gRPC: 'GRPCRoute', TLS: 'TLSRoute', TCP: 'TCPRoute', UDP: 'UDPRoute' })];
  return matrix([routes, MIRROR, ['CORS', feature('HTTPRouteCORS')], TIMEOUTS, ...ENGINES, METRICS]);
}

/** All that gateways and meshes say of themselves. */
export function providersDocument(): string {
  const code = (texts: string[]) => texts.map(text => `\`${text}\``).join(', ');
  const told = (texts: string[] | undefined) => texts ? code(texts) || 'none' : 'unknown';
  const classes = GATEWAYS.map(provider => [
    titleOf(provider),
    `\`${provider.className}\``,
    `\`${provider.controllerName}\``,
    provider.installsClass ?? true ? 'its installation' : 'MeshGateway',
    Object.entries(provider.ports ?? {}).map(([protocol, ports]) => `${protocol} ${ports.join(', ')}`).join('; ') || 'any',
    told(provider.routing.extensionFilters),
    told(provider.routing.backendKinds),
    provider.clusterAddressAnnotations ? code(Object.keys(provider.clusterAddressAnnotations)) || 'always' : '–',
  ]);
  const limits = ROWS.filter(({ routing }) => routing.limits).map(row => `### ${row.title}\n\n${table(['feature', 'what becomes of it', 'instead'],
    Object.entries(row.routing.limits!).map(([name, { consequence, instead }]) => [`\`${name}\``, consequence, instead ?? '–']))}\n`);
  return `# Gateways and meshes

Written by \`npm run docs:providers\` from what the plug-ins in \`src/gateways/\` and \`src/meshes/\` say of themselves. What they support comes from
conformance reports, which each names. What is not supported is refused when you synthesize: \`gateway/feature\`.

## Kinds of routes

${matrix(KINDS)}

## Matches and filters of HTTPRoutes

Beyond what every implementation does: matches by path and header, changes of request headers, redirects to another host, weights.

${matrix(FILTERS)}

## Gateways, listeners and backends

${matrix(OTHERS)}

## Rollouts

What the engines do with the routes that it follows. A/B tests are by header.

${matrix([...ENGINES, CALLED, METRICS])}

Metrics are those that tell the canary from stable without a query of your own. Behind a gateway that can be told to call Services, the mesh divides
and counts the requests.

## Classes

${table(['', 'class', 'controller', 'class made by', 'ports', 'extension filters', 'backends beside Services', 'calls Services when told by'], classes)}

## What becomes of the rest

${limits.join('\n')}`;
}

const BEGIN = '<!-- providers: npm run docs:providers -->';
const END = '<!-- end of providers -->';

/** A README with the short table between its markers. */
export function withSummary(readme: string): string {
  const begin = readme.indexOf(BEGIN);
  const end = readme.indexOf(END);
  if (begin < 0 || end < begin) { throw new Error(`The markers ${BEGIN} and ${END} are missing.`); }
  return `${readme.slice(0, begin + BEGIN.length)}\n${providerSummary()}\n${readme.slice(end)}`;
}

if (require.main === module) {
  const readme = join(__dirname, '..', 'README.md');
  writeFileSync(join(__dirname, 'providers.md'), providersDocument());
  writeFileSync(readme, withSummary(readFileSync(readme, 'utf8')));
}

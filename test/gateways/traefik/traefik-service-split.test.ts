import { App } from 'cdk8s';
import { chart, objects } from '../../support/synth';
import {
  MeshGateway, RouteBackend, RouteFilter, RouteMatch, RouteParent, SplitProtocol, TrafficSplit, TrafficSplitProps, Weight, traefik,
} from 'cdk8s-canary';

const stable = RouteBackend.service('web-v1', 80, { weight: Weight.percent(90) });
const canary = RouteBackend.service('web-v2', 80, { weight: Weight.percent(10) });
const mirror = { backend: RouteBackend.service('next', 80), percent: 20 };

function split(props: Partial<TrafficSplitProps> = {}, options: traefik.TraefikServiceSplitOptions = {}): TrafficSplit {
  const edge = new MeshGateway(chart('platform'), 'edge', { provider: new traefik.TraefikGateway() });
  return new TrafficSplit(chart('shop', App.of(edge) as App), 'web', {
    parents: [RouteParent.gateway(edge)], backends: [stable, canary], output: new traefik.TraefikServiceSplit(options), ...props,
  });
}

/** What the rules of the route lead to, and the specs of the TraefikServices by name. */
function written(of: TrafficSplit): [any[], any] {
  const all = objects(of.apiObject.chart);
  const services = all.filter(({ kind }) => kind === 'TraefikService').map(({ metadata, spec }) => [metadata.name, spec]);
  return [of.apiObject.toJson().spec.rules.flatMap(({ backendRefs }: any) => backendRefs), Object.fromEntries(services)];
}

const services = [{ kind: 'Service', name: 'web-v1', port: 80, weight: 90 }, { kind: 'Service', name: 'web-v2', port: 80, weight: 10 }];
const led = (name: string) => ({ group: 'traefik.io', kind: 'TraefikService', name, weight: 1 });

test('requests are divided by a TraefikService', () => {
  expect(written(split())).toEqual([[led('web')], { web: { weighted: { services } } }]);
});

test('an only backend needs none', () => {
  expect(written(split({ backends: [canary] }))).toEqual([[{ group: '', kind: 'Service', name: 'web-v2', port: 80, weight: 1 }], {}]);
});

test('an only backend whose callers stay needs one', () => {
  const sticky = { name: 'version' };
  const [, made] = written(split({ backends: [canary] }, { sticky }));
  expect(made).toEqual({ web: { weighted: { services: [services[1]], sticky: { cookie: sticky } } } });
});

test('copies are made around what divides', () => {
  const mirrors = [{ kind: 'Service', name: 'next', port: 80, percent: 20 }];
  expect(written(split({ mirror }))).toEqual([[led('web')], {
    'web-divided': { weighted: { services } },
    'web': { mirroring: { kind: 'TraefikService', name: 'web-divided', mirrors } },
  }]);
  expect(written(split({ mirror, backends: [stable] }))[1]).toEqual({ web: { mirroring: { kind: 'Service', name: 'web-v1', port: 80, mirrors } } });
});

test('exceptions are divided by objects of their own', () => {
  const exceptions = [
    { matches: [RouteMatch.header('a', 'b')], backends: [canary] },
    { matches: [RouteMatch.method('PUT')], backends: [stable, canary] },
  ];
  const [backends, made] = written(split({ exceptions }));
  expect(backends.map(({ name }) => name)).toEqual(['web-v2', 'web-2', 'web']);
  expect(Object.keys(made).sort()).toEqual(['web', 'web-2']);
});

test('it is silent about what it can express', () => {
  expect(split({ mirror, exceptions: [{ matches: [RouteMatch.header('a', 'b')], backends: [canary] }] }).findings).toEqual([]);
});

test.each<[Partial<TrafficSplitProps>, string]>([
  [{ backends: [stable, RouteBackend.serviceImport('web', 80)] }, 'traefik/backend-kind'],
  [{ backends: [RouteBackend.serviceImport('web', 80)] }, 'gateway/backend-kind'],
  [{ backends: [stable, RouteBackend.service('web', 80, { namespace: 'api' })] }, 'traefik/backend-namespace'],
  [{ protocol: SplitProtocol.GRPC }, 'traefik/split-protocol'],
  [{ parents: [RouteParent.service('web', 80)] }, 'traefik/split-parent'],
  [{ backends: [stable, RouteBackend.service('web', 80, { filters: [RouteFilter.requestHeaders({ remove: ['a'] })] })] }, 'traefik/split-filter'],
])('%p is an error', (props, rule) => {
  expect(split(props).findings.map(found => found.rule)).toContain(rule);
});

test('a cookie has a name that a browser takes', () => {
  expect(() => new traefik.TraefikServiceSplit({ sticky: { name: 'my seat' } })).toThrow('traefik/cookie-name: got "my seat"');
});

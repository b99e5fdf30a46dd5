import { validateManifest } from '../../support/schemas';
import { chart } from '../../support/synth';
import { RouteBackend, Weight, traefik } from 'cdk8s-canary';

const { TraefikService } = traefik;
type Make = (scope: ReturnType<typeof chart>) => traefik.TraefikService;
const v1 = RouteBackend.service('web-v1', 80);
const v2 = RouteBackend.service('web-v2', 80);

test.each<[string, Make, any]>([
  ['divides requests', s => TraefikService.weighted(s, 'web', { backends: [{ backend: v1, weight: Weight.percent(90) }, { backend: v2, clusterAddress: true }] }), {
    weighted: {
      services: [{ kind: 'Service', name: 'web-v1', port: 80, weight: 90 }, { kind: 'Service', name: 'web-v2', port: 80, weight: 1, nativeLB: true }],
    },
  }],
  ['keeps callers', s => TraefikService.weighted(s, 'web', { backends: [{ backend: v1 }], sticky: { name: 'v', secure: true } }),
    { weighted: { services: [{ kind: 'Service', name: 'web-v1', port: 80, weight: 1 }], sticky: { cookie: { name: 'v', secure: true } } } }],
  ['copies requests', s => TraefikService.mirroring(s, 'web', { backend: v1, mirrors: [{ backend: v2, percent: 10 }], maxBodyBytes: 1000 }),
    { mirroring: { kind: 'Service', name: 'web-v1', port: 80, mirrors: [{ kind: 'Service', name: 'web-v2', port: 80, percent: 10 }], maxBodySize: 1000 } }],
  ['has a second choice', s => TraefikService.failover(s, 'web', { backend: v1, fallback: v2, statusCodes: ['500-504'] }), {
    failover: {
      service: { kind: 'Service', name: 'web-v1', port: 80 }, fallback: { kind: 'Service', name: 'web-v2', port: 80 }, errors: { status: ['500-504'] },
    },
  }],
])('it %s', (_, make, spec) => {
  const manifest = make(chart()).apiObject.toJson();
  expect(manifest).toEqual({ apiVersion: 'traefik.io/v1alpha1', kind: 'TraefikService', metadata: { name: 'web', namespace: 'shop' }, spec });
  expect(validateManifest(manifest)).toEqual([]);
});

test('one stands behind another, and behind a route', () => {
  const shop = chart();
  const inner = TraefikService.weighted(shop, 'inner', { backends: [{ backend: v1 }] });
  const outer = TraefikService.mirroring(shop, 'outer', { backend: inner, mirrors: [{ backend: v2, percent: 1 }], name: 'web' });
  expect(outer.apiObject.toJson().spec.mirroring).toMatchObject({ kind: 'TraefikService', name: 'inner' });
  expect(RouteBackend.of(outer).toJSON()).toEqual({ group: 'traefik.io', kind: 'TraefikService', name: 'web', namespace: 'shop', weight: 1 });
});

test.each<[Make, string]>([
  [s => TraefikService.weighted(s, 'web', { backends: [{ backend: v1, weight: Weight.share(0) }] }), 'traefik/weights: got 1;'],
  [s => TraefikService.weighted(s, 'web', { backends: [{ backend: RouteBackend.serviceImport('a', 1) }] }), 'traefik/backend-kind: got "ServiceImport";'],
  [s => TraefikService.weighted(s, 'web', { backends: [{ backend: RouteBackend.fromReference({ group: '', kind: 'Service', name: 'a' }) }] }), 'value/port: got'],
  [s => TraefikService.weighted(s, 'web', { backends: [{ backend: RouteBackend.service('a', 1, { namespace: 'api' }) }] }), 'traefik/backend-namespace: got "api";'],
  [s => TraefikService.mirroring(s, 'web', { backend: v1, mirrors: [{ backend: v2, percent: 0 }] }), 'traefik/mirror-percent: got 0;'],
  [s => TraefikService.failover(s, 'web', { backend: v1, fallback: v2, statusCodes: [] }), 'traefik/failover: got'],
])('%p is refused', (make, message) => {
  expect(() => make(chart())).toThrow(message);
});

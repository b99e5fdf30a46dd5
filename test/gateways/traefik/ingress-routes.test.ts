import { validateManifest } from '../../support/schemas';
import { chart } from '../../support/synth';
import { RouteBackend, Weight, traefik } from 'cdk8s-canary';

const { IngressRouteTcp, IngressRouteUdp } = traefik;
const dns = { backend: RouteBackend.service('dns', 53) };
const db = { backend: RouteBackend.service('db', 5432) };

test('packets of an entryPoint are divided between Services', () => {
  const other = { backend: RouteBackend.service('dns-v2', 53), weight: Weight.percent(10) };
  const manifest = new IngressRouteUdp(chart(), 'dns', { entryPoints: ['dns'], backends: [dns, other] }).apiObject.toJson();
  expect(manifest).toEqual({
    apiVersion: 'traefik.io/v1alpha1',
    kind: 'IngressRouteUDP',
    metadata: { name: 'dns', namespace: 'shop' },
    spec: { entryPoints: ['dns'], routes: [{ services: [{ name: 'dns', port: 53 }, { name: 'dns-v2', port: 53, weight: 10 }] }] },
  });
  expect(validateManifest(manifest)).toEqual([]);
});

test.each<[Partial<traefik.IngressRouteTcpProps>, string, any]>([
  [{}, 'HostSNI(`*`)', undefined],
  [{ hosts: ['a.dev', 'b.dev'] }, 'HostSNI(`a.dev`) || HostSNI(`b.dev`)', { passthrough: true }],
  [{ hosts: ['a.dev'], secretName: 'a-tls' }, 'HostSNI(`a.dev`)', { secretName: 'a-tls' }],
  [{ secretName: 'a-tls' }, 'HostSNI(`*`)', { secretName: 'a-tls' }],
])('connections with %p are those of %s', (props, match, tls) => {
  const manifest = new IngressRouteTcp(chart(), 'db', { entryPoints: ['db'], backends: [db], ...props }).apiObject.toJson();
  expect(manifest.spec).toEqual({ entryPoints: ['db'], routes: [{ match, services: [{ name: 'db', port: 5432 }] }], ...(tls && { tls }) });
  expect(validateManifest(manifest)).toEqual([]);
});

test.each<[() => unknown, string]>([
  [() => new IngressRouteUdp(chart(), 'dns', { entryPoints: [], backends: [dns] }), 'traefik/entry-point: got [];'],
  [() => new IngressRouteUdp(chart(), 'Dns', { entryPoints: ['dns'], backends: [dns] }), 'traefik/name: got "Dns";'],
  [() => new IngressRouteTcp(chart(), 'db', { entryPoints: ['db'], backends: [db], hosts: ['*.a.dev'] }), 'value/host: got "*.a.dev";'],
  [() => new IngressRouteTcp(chart(), 'db', {
    entryPoints: ['db'], backends: [{ backend: RouteBackend.fromReference({ group: 'traefik.io', kind: 'TraefikService', name: 'db' }) }],
  }), 'traefik/backend-kind: got "TraefikService";'],
])('%p is refused', (make, message) => {
  expect(make).toThrow(message);
});

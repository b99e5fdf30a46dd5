/** Objects of Gateway API around what the API server refuses. */
import * as fc from 'fast-check';
import * as parts from './parts';

const { maybe, pick, some } = parts;

/** Objects around the border that some rules draw. */
export interface Neighbourhood {
  readonly around: string[];
  readonly objects: fc.Arbitrary<any>;
  /** How many of them, if others have 100. @default 100 */
  readonly share?: number;
}

const HTTP_FIELDS = Object.keys(parts.settings);
const GRPC_FIELDS = ['requestHeaderModifier', 'responseHeaderModifier', 'requestMirror', 'extensionRef'];

const typeOf = (field: string) => field === 'cors' ? 'CORS' : field === 'urlRewrite' ? 'URLRewrite' : field[0].toUpperCase() + field.slice(1);

const object = (kind: string, spec: fc.Arbitrary<any>, ...versions: string[]): fc.Arbitrary<any> =>
  fc.tuple(pick(...versions.length ? versions : ['v1']), spec).map(([version, filled]) => JSON.parse(JSON.stringify({
    apiVersion: `gateway.networking.${kind.startsWith('X') ? 'x-' : ''}k8s.io/${version}`, kind, metadata: { name: 'generated', namespace: 'shop' }, spec: filled,
  })));

const fields = (chosen: { [field: string]: fc.Arbitrary<any> }) => fc.record(chosen);
const gateway = (chosen: { [field: string]: fc.Arbitrary<any> }) => object('Gateway', fields({
  gatewayClassName: pick('acme'), listeners: pick([{ name: 'web', port: 80, protocol: 'HTTP' }]), ...chosen,
}), 'v1', 'v1beta1');
const http = (rule: fc.Arbitrary<any>, most = 1) => object('HTTPRoute', fields({ rules: some(rule, 1, most) }), 'v1', 'v1', 'v1beta1');
const grpc = (rule: fc.Arbitrary<any>) => object('GRPCRoute', fields({ rules: some(rule, 1, 1) }));
const backends = (most: number, filters: fc.Arbitrary<any> = pick(undefined)) =>
  some(fc.tuple(parts.goodBackend, filters).map(([to, own]) => ({ ...to, filters: own })), 0, most);

const filter = (among: string[]): fc.Arbitrary<any> => pick(...among).chain(field => (parts.settings as any)[field]
  .map((value: any) => ({ type: typeOf(field), [field]: value })));
const crooked = (among: string[]) => fc.tuple(filter(among), filter(among), fc.nat(7)).map(([one, other, way]) => {
  if (way === 0) { return { type: one.type }; }
  if (way === 1) { return { ...other, ...one }; }
  return way === 2 ? { ...one, type: other.type } : one;
});
const filters = (among: string[], most = 3) => some(crooked(among), 0, most);
const onPaths = some(filter(['requestRedirect', 'urlRewrite']), 1, 2);
const matchesByDozens = pick(undefined, ...[0, 1, 2, 62, 63, 64].map(count => Array.from({ length: count }, () => ({}))));

const FILTER_RULES = ['filter-once', 'filter-settings', 'filter-type'];
const LISTENER_RULES = ['tls-on-plain-listener', 'https-mode', 'tls-mode', 'listener-hostname', 'listener-unique', 'listener-certificate'];
const PARENT_RULES = ['parent-section', 'parent-unique'];
const PATH_RULES = ['path-absolute', 'path-segments', 'path-encoded-slash', 'path-characters'];
const REFERRED_PARENT = { parentRefs: parts.parentRefs };
const namedRule = fields({ name: maybe(pick('a', 'b')), backendRefs: backends(1) });
const mirroring = fields({ filters: some(filter(['requestMirror']), 1, 1) });
const target = fc.record({ group: pick('', 'acme.dev'), kind: pick('Service'), name: pick('web', 'cart'), sectionName: maybe(pick('a', 'b')) });
const authority = { group: '', kind: 'ConfigMap', name: 'authority' };
const alternative = fc.record({ type: pick('Hostname', 'URI'), hostname: maybe(pick('a.acme.dev')), uri: maybe(pick('spiffe://acme.dev/web')) });
const session = fc.record({
  type: maybe(pick('Cookie', 'Header')), absoluteTimeout: maybe(pick('1h')), cookieConfig: maybe(fc.record({ lifetimeType: maybe(pick('Permanent', 'Session')) })),
});
const persistent = fields({ sessionPersistence: session });
const policy = (chosen: { [field: string]: fc.Arbitrary<any> }) => object('BackendTLSPolicy', fields({
  targetRefs: pick([{ group: '', kind: 'Service', name: 'web' }]), validation: pick({ hostname: 'web.acme.dev', wellKnownCACertificates: 'System' }), ...chosen,
}), 'v1', 'v1', 'v1alpha3');
const traffic = (chosen: { [field: string]: fc.Arbitrary<any> }) =>
  object('XBackendTrafficPolicy', fields({ targetRefs: pick([{ group: '', kind: 'Service', name: 'web' }]), ...chosen }), 'v1alpha1');

/** What all channels and versions have, as far as it is there at all. */
export const NEIGHBOURHOODS: Neighbourhood[] = [
  { around: LISTENER_RULES, objects: gateway({ listeners: parts.listeners }), share: 300 },
  { around: LISTENER_RULES, objects: object('ListenerSet', fields({ parentRef: pick({ name: 'front' }), listeners: parts.listeners })), share: 150 },
  { around: ['address-unique', 'address-hostname'], objects: gateway({ addresses: parts.addresses }), share: 150 },
  { around: ['infrastructure-key'], objects: gateway({ infrastructure: fields({ labels: maybe(parts.keys), annotations: maybe(parts.keys) }) }), share: 150 },
  { around: PARENT_RULES, objects: object('HTTPRoute', fields(REFERRED_PARENT), 'v1', 'v1beta1'), share: 150 },
  { around: PARENT_RULES, objects: object('GRPCRoute', fields(REFERRED_PARENT)), share: 50 },
  {
    around: PARENT_RULES,
    objects: object('TLSRoute', fields({
      ...REFERRED_PARENT, hostnames: pick(['a.acme.dev']), rules: pick([{ backendRefs: [{ name: 'web', port: 80 }] }]),
    }), 'v1', 'v1alpha2', 'v1alpha3'),
    share: 50,
  },
  {
    around: [...PARENT_RULES, 'service-port', 'rule-name-unique'],
    objects: pick('TCPRoute', 'UDPRoute').chain(kind => object(kind, fields({
      ...REFERRED_PARENT, rules: some(fields({ name: maybe(pick('a', 'b')), backendRefs: some(parts.backend, 1, 2) }), 1, 3),
    }), 'v1', 'v1alpha2')),
    share: 150,
  },
  { around: ['match-count'], objects: object('HTTPRoute', fields({ rules: some(fields({ matches: matchesByDozens }), 1, 5) })), share: 50 },
  { around: ['match-count'], objects: object('GRPCRoute', fields({ rules: some(fields({ matches: matchesByDozens }), 1, 5) })), share: 50 },
  { around: ['service-port'], objects: fc.oneof(http(fields({ backendRefs: some(parts.backend, 1, 2) })), grpc(fields({ backendRefs: some(parts.backend, 1, 2) }))) },
  {
    around: ['service-port', 'tls-hostname-ip'],
    objects: object('TLSRoute', fields({
      hostnames: some(pick('a.acme.dev', '*.acme.dev', '192.0.2.1', '256.0.0.1', '1.2.3', '01.2.3.4', '*.192.0.2.1', '0.0.0.0', '1.2.3.4.5', '1.2.3.4a'), 1, 2),
      rules: some(fields({ backendRefs: some(parts.backend, 1, 1) }), 1, 1),
    }), 'v1', 'v1', 'v1alpha2', 'v1alpha3'),
  },
  { around: ['redirect-without-backends', ...FILTER_RULES], objects: http(fields({ filters: filters(['requestRedirect', 'extensionRef'], 2), backendRefs: backends(1) })) },
  {
    around: ['redirect-prefix', 'rewrite-prefix', 'redirect-or-rewrite'],
    objects: http(fields({ matches: maybe(some(parts.goodMatch, 0, 2)), filters: maybe(onPaths) })),
    share: 150,
  },
  {
    around: ['redirect-prefix', 'rewrite-prefix', 'redirect-or-rewrite'],
    objects: http(fields({ matches: maybe(some(parts.goodMatch, 0, 2)), backendRefs: backends(3, maybe(onPaths)) })),
    share: 150,
  },
  { around: ['path-modifier-value', 'path-modifier-type'], objects: http(fields({ filters: some(filter(['requestRedirect', 'urlRewrite']), 1, 1) })) },
  { around: FILTER_RULES, objects: http(fields({ filters: filters(HTTP_FIELDS, 2) })), share: 200 },
  { around: FILTER_RULES, objects: http(fields({ backendRefs: backends(2, maybe(filters(HTTP_FIELDS, 2))) })) },
  { around: FILTER_RULES, objects: grpc(fields({ filters: filters(GRPC_FIELDS, 2), backendRefs: backends(1, maybe(filters(GRPC_FIELDS, 1))) })) },
  { around: ['cors-wildcard'], objects: http(fields({ filters: some(filter(['cors']), 1, 1) })) },
  { around: ['mirror-share', 'mirror-fraction', 'service-port'], objects: fc.oneof(http(mirroring), grpc(mirroring)) },
  { around: PATH_RULES, objects: http(fields({ matches: some(fields({ path: parts.path }), 1, 2) })), share: 400 },
  { around: ['timeout-order'], objects: http(fields({ timeouts: fields({ request: maybe(parts.duration), backendRequest: maybe(parts.duration) }) })), share: 200 },
  {
    around: ['grpc-method-given', 'grpc-service-characters', 'grpc-method-characters'],
    objects: grpc(fields({ matches: some(fields({ method: parts.grpcMethod }), 1, 1) })),
    share: 200,
  },
  { around: ['policy-target-section', 'policy-target-unique'], objects: policy({ targetRefs: some(target, 1, 3) }) },
  {
    around: ['policy-certificates', 'policy-alternative-name'],
    objects: policy({
      validation: fields({
        hostname: pick('web.acme.dev'),
        caCertificateRefs: maybe(some(pick(authority), 0, 2)),
        wellKnownCACertificates: maybe(pick('System')),
        subjectAltNames: maybe(some(alternative, 1, 2)),
      }),
    }),
    share: 200,
  },
  // Only CRDs of the experimental channel have these fields.
  { around: ['rule-name-unique'], objects: fc.oneof(http(namedRule, 3), object('GRPCRoute', fields({ rules: some(namedRule, 1, 3) }))) },
  { around: ['auth-protocol', 'service-port'], objects: http(fields({ filters: some(filter(['externalAuth']), 1, 1) })) },
  {
    around: ['session-lifetime', 'session-cookie'],
    objects: fc.oneof(http(persistent), grpc(persistent), traffic({ sessionPersistence: session })),
  },
  {
    around: ['retry-interval'],
    objects: traffic({
      retryConstraint: fields({
        budget: maybe(fields({ interval: maybe(parts.duration) })), minRetryRate: maybe(fields({ interval: maybe(parts.duration) })),
      }),
    }),
  },
];

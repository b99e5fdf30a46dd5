/** Parts of Gateway API objects around what the API server refuses: values are few, so that they meet, and borders are among them. */
import * as fc from 'fast-check';

export const pick = fc.constantFrom;
export const maybe = <T>(part: fc.Arbitrary<T>) => fc.option(part, { nil: undefined });
export const some = <T>(part: fc.Arbitrary<T>, minLength: number, maxLength: number) => fc.array(part, { minLength, maxLength });
const joined = (minLength: number, maxLength: number, ...tokens: string[]) => some(pick(...tokens), minLength, maxLength).map(list => list.join(''));

const GATEWAY_API = 'gateway.networking.k8s.io';
const CERTIFICATES = [{ name: 'certificate' }];

const tls = fc.record({
  mode: maybe(pick('Terminate', 'Passthrough')),
  certificateRefs: maybe(pick(CERTIFICATES, CERTIFICATES, [])),
  options: maybe(pick({}, { 'acme.dev/option': 'yes' })),
});
const listener = fc.record({
  port: pick(80, 443),
  protocol: pick('HTTP', 'HTTPS', 'TLS', 'TCP', 'UDP', 'acme.dev/SSH', 'http'),
  hostname: maybe(pick('a.acme.dev', '*.acme.dev')),
  tls: maybe(tls),
});
const goodListener = pick<any>(
  { protocol: 'HTTP' }, { protocol: 'TCP' }, { protocol: 'UDP' }, { protocol: 'HTTPS' }, { protocol: 'HTTPS', tls: { certificateRefs: CERTIFICATES } },
  { protocol: 'HTTP', hostname: 'a.acme.dev' }, { protocol: 'HTTP', hostname: '*.acme.dev' }, { protocol: 'TLS', tls: { mode: 'Passthrough' } },
).chain(good => pick(80, 443).map(port => ({ ...good, port })));

const tlsListener = fc.record({ port: pick(80), protocol: pick('TLS', 'HTTPS'), tls: maybe(tls) });

export const listeners = fc.oneof(some(listener, 1, 1), some(tlsListener, 1, 1), some(goodListener, 1, 5), fc.tuple(goodListener, listener))
  .map(list => list.map((each: any, i) => ({ name: `l${i}`, ...each })));

const ip = pick('192.0.2.1', '2001:db8::1');
export const addresses = some(fc.oneof(
  fc.record({ type: maybe(pick('IPAddress')), value: maybe(ip) }),
  fc.record({
    type: pick('Hostname', 'Hostname', 'acme.dev/pool', 'NamedAddress'),
    value: maybe(pick('192.0.2.1', 'a.acme.dev', '*.acme.dev', 'A.acme.dev', '', 'a_b.acme.dev', 'a..acme.dev', 'acme.dev.')),
  }),
), 1, 3);

const label = 'a'.repeat(62);
const domain = (length: number) => `${label}.${label}.${label}.${label}.${label}`.slice(0, length - 1).replace(/\.$/, 'a') + 'b';
export const keys = fc.dictionary(pick(
  'team', 'Team_1.x', 'acme.dev/team', 'a/b/c', '/team', 'acme.dev/', 'Acme.dev/team', '-team', 'team-', 'a', '', 'acme..dev/team', 'a b', 'ä',
  'a'.repeat(63), 'a'.repeat(64), `acme.dev/${'a'.repeat(63)}`, `acme.dev/${'a'.repeat(64)}`, `${domain(252)}/a`, `${domain(253)}/a`, `${domain(254)}/a`,
), pick('yes', 'no'), { minKeys: 1, maxKeys: 2 });

export const parentRefs = some(fc.record({
  group: pick(undefined, undefined, GATEWAY_API, ''),
  kind: pick(undefined, undefined, 'Gateway', 'Service'),
  name: pick('front', 'front', 'back'),
  namespace: pick(undefined, undefined, 'shop', 'other'),
  sectionName: maybe(pick('a', 'b')),
  port: maybe(pick(80, 443)),
}), 2, 3);

export const backend = fc.record({
  group: maybe(pick('', 'acme.dev')), kind: maybe(pick('Service', 'Bucket')), name: pick('web', 'cart'), port: pick(80, 80, undefined),
});
export const goodBackend = pick<any>({ name: 'web', port: 80 }, { name: 'cart', namespace: 'shop', port: 80 });

const literal = joined(0, 4, 'a', '/', '/b', '.', '/..', '/.', '%20', '%2f', '%2F', '%', '%zz', '#', '?', ' ', 'ä', '~!$&\'()*+,;=:@', '-_.9', '\\', '^', '"');
export const path = fc.record({
  type: maybe(pick('Exact', 'PathPrefix', 'RegularExpression')),
  value: maybe(fc.oneof(literal, literal.map(text => `/${text}`), literal.map(text => `/a${text}`), joined(1, 3, '/a', '/b-1', '/..c', '/.d.', '/%2e'))),
});
export const goodMatch = pick<any>(
  {}, { path: {} }, { path: { value: '/cart' } }, { path: { type: 'PathPrefix', value: '/cart' } }, { path: { type: 'Exact', value: '/cart' } },
  { path: { type: 'RegularExpression', value: '//' } }, { method: 'GET' }, { headers: [{ name: 'x-shop', value: 'yes' }] },
);

const newPath = fc.tuple(
  pick('ReplaceFullPath', 'ReplacePrefixMatch'),
  pick<any>({}, { replaceFullPath: '/a' }, { replacePrefixMatch: '' }, { replaceFullPath: '', replacePrefixMatch: '/b' }),
).map(([type, values]) => ({ type, ...values }));
const goodPath = pick({ type: 'ReplaceFullPath', replaceFullPath: '/a' }, { type: 'ReplacePrefixMatch', replacePrefixMatch: '/b' });
const paths = maybe(fc.oneof(newPath, goodPath, goodPath));
const headers = fc.record({ set: maybe(pick([{ name: 'x-a', value: 'b' }])), remove: maybe(pick(['x-c'])) });
const fraction = fc.record({ numerator: pick(0, 1, 10, 11, 99, 100, 101), denominator: maybe(pick(1, 10, 100, 1000)) });
const origins = maybe(pick(['*'], ['*', 'https://acme.dev'], ['https://acme.dev'], ['https://acme.dev', 'https://*'], []));

/** The settings of a filter of each type, by field. */
export const settings = {
  requestHeaderModifier: headers,
  responseHeaderModifier: headers,
  requestMirror: fc.record({ backendRef: fc.oneof(goodBackend, backend), percent: maybe(pick(0, 50, 100)), fraction: maybe(fraction) }),
  requestRedirect: fc.record({ scheme: maybe(pick('https')), path: paths }),
  urlRewrite: fc.record({ hostname: maybe(pick('new.acme.dev')), path: paths }),
  cors: fc.record({ allowOrigins: origins, allowMethods: maybe(pick(['*'], ['GET', '*'], ['GET', 'POST'])), allowHeaders: maybe(pick(['*'], ['x-a', '*'], ['x-a'])) }),
  extensionRef: pick({ group: 'acme.dev', kind: 'Filter', name: 'a' }),
  externalAuth: fc.record({ protocol: pick('HTTP', 'GRPC'), backendRef: backend, http: maybe(pick({})), grpc: maybe(pick({})) }),
};


const durationPart = fc.tuple(fc.oneof(pick(0, 1, 59, 60, 61, 999, 1000, 1001, 3600, 99_999), fc.nat(2000)), pick('h', 'm', 's', 'ms')).map(([n, unit]) => `${n}${unit}`);
export const duration = fc.oneof(some(durationPart, 1, 4).map(list => list.join('')), pick('0s', '1s', '1000ms', '999ms', '1h', '60m', '3600s', '1h1ms', '300ms', '100ms200ms'));

const names = joined(0, 3, 'acme.', '.', 'Cart', 'add_1', '1', '-', '/', 'ſ', 'K', 'ä', ' ', 'É');
export const grpcMethod = fc.oneof({
  weight: 9,
  arbitrary: fc.record({
    type: maybe(pick('Exact', 'RegularExpression')),
    service: maybe(fc.oneof(pick('acme.shop.Cart', 'Cart', '.Cart'), names)),
    method: maybe(fc.oneof(pick('AddItem', '_add', 'add_1'), names)),
  }),
}, { weight: 1, arbitrary: pick({}, { type: 'Exact' }, { type: 'RegularExpression' }) });

import { GrpcMatch, GrpcMatchSpec, MatchType } from 'cdk8s-canary';

const { EXACT, REGEX } = MatchType;

test.each<[string, GrpcMatch, GrpcMatchSpec]>([
  ['all methods of a service', GrpcMatch.method('acme.shop.Cart'), { method: { type: EXACT, service: 'acme.shop.Cart' } }],
  ['one method', GrpcMatch.method('acme.shop.Cart', 'AddItem'), { method: { type: EXACT, service: 'acme.shop.Cart', method: 'AddItem' } }],
  ['a method of any service', GrpcMatch.methodOfAnyService('Check'), { method: { type: EXACT, method: 'Check' } }],
  ['a regular expression', GrpcMatch.methodRegex('acme\\..*', 'Get.*'), { method: { type: REGEX, service: 'acme\\..*', method: 'Get.*' } }],
  ['one for the service alone', GrpcMatch.methodRegex('acme\\..*'), { method: { type: REGEX, service: 'acme\\..*' } }],
  ['a header', GrpcMatch.header('x-tenant', 'acme'), { headers: [{ name: 'x-tenant', type: EXACT, value: 'acme' }] }],
  ['a regular expression for a header', GrpcMatch.headerRegex('x-tenant', 'a.*'), { headers: [{ name: 'x-tenant', type: REGEX, value: 'a.*' }] }],
  ['both', GrpcMatch.methodOfAnyService('Check').also(GrpcMatch.header('a', '1')).also(GrpcMatch.header('b', '2')), {
    method: { type: EXACT, method: 'Check' }, headers: [{ name: 'a', type: EXACT, value: '1' }, { name: 'b', type: EXACT, value: '2' }],
  }],
])('%s is plain data, in JSON too', (_, match, spec) => {
  expect(match.spec).toStrictEqual(spec);
  expect(JSON.parse(JSON.stringify(match))).toStrictEqual(spec);
});

test.each<[string, () => GrpcMatch, string]>([
  ['a service with a slash', () => GrpcMatch.method('acme/Cart'), 'gateway/grpc-service-characters: got "acme/Cart";'],
  ['an empty service', () => GrpcMatch.method(''), 'gateway/grpc-service-characters: got "";'],
  ['an endless service', () => GrpcMatch.method('a'.repeat(1025)), 'value/grpc: got "aaa'],
  ['a method with a dot', () => GrpcMatch.method('Cart', 'Add.Item'), 'gateway/grpc-method-characters: got "Add.Item";'],
  ['a method that begins with a digit', () => GrpcMatch.methodOfAnyService('1st'), 'gateway/grpc-method-characters: got "1st";'],
  ['an empty regular expression', () => GrpcMatch.methodRegex(''), 'value/grpc: got ""; allowed is 1 to 1024 characters.'],
  ['an empty regular expression for the method', () => GrpcMatch.methodRegex('.*', ''), 'value/grpc: got "";'],
  ['a header name with a space', () => GrpcMatch.header('x tenant', 'a'), 'value/header: got "x tenant";'],
  ['two methods', () => GrpcMatch.method('A').also(GrpcMatch.method('B')), 'allowed is one method in a match.'],
  ['a header twice', () => GrpcMatch.header('a', '1').also(GrpcMatch.header('A', '2')), 'value/match: got "a"; allowed is each name once'],
])('%s is refused', (_, create, message) => {
  expect(create).toThrow(message);
});

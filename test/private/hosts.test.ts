import { hostProblem, hostsIntersect } from '../../src/private/hosts';

test.each(['shop.acme.dev', '*.acme.dev', 'localhost', '*.dev', 'a-1.b', '1.acme.dev', '9a9b9.9a9b9', 'a'.repeat(253)])('%s is a host', host => {
  expect(hostProblem(host)).toBeUndefined();
});

test.each([
  '', '*', '*.', 'Shop.acme.dev', 'shop.acme.dev:8080', 'https://shop.acme.dev', 'shop.acme.dev/', 'shop..acme.dev', '.acme.dev', 'acme.dev.',
  '-shop.acme.dev', 'shop-.acme.dev', 'shop.*.dev', '*shop.acme.dev', 'shop_1.acme.dev', 'shop acme', 'größe.dev', 'a'.repeat(254),
])('"%s" is no host, and an example says what is one', host => {
  expect(hostProblem(host)).toContain('shop.acme.dev or *.acme.dev');
});

const intersections: [string, string, boolean][] = [
  ['shop.acme.dev', 'shop.acme.dev', true],
  ['shop.acme.dev', 'acme.dev', false],
  ['shop.acme.dev', 'api.acme.dev', false],
  ['*.acme.dev', 'shop.acme.dev', true],
  ['*.acme.dev', 'a.b.acme.dev', true],
  ['*.acme.dev', 'acme.dev', false],
  ['*.acme.dev', 'shopacme.dev', false],
  ['*.acme.dev', 'shop.acme.dev.eu', false],
  ['*.acme.dev', '*.acme.dev', true],
  ['*.acme.dev', '*.shop.acme.dev', true],
  ['*.acme.dev', '*.acme.eu', false],
  ['*.dev', 'shop.acme.dev', true],
];

test.each(intersections)('whether %s and %s have a host in common: %s', (one, other, expected) => {
  expect(hostsIntersect(one, other)).toBe(expected);
});

test.each(intersections)('it does not matter which comes first: %s, %s', (one, other, expected) => {
  expect(hostsIntersect(other, one)).toBe(expected);
});

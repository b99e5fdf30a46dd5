import { checkedName, checkedQualifiedName } from '../../src/private/names';

test.each(['web', 'web-2', 'w', 'a1b2'])('%s is a name', name => {
  expect(checkedName('rollout/name', name)).toBe(name);
});

test.each(['', 'Web', '2web', '-web', 'web-', 'web_2', 'web.shop', 'web shop', 'größe'])('"%s" is refused, by the rule that asked', name => {
  expect(() => checkedName('rollout/name', name)).toThrow(`rollout/name: got "${name}"; allowed is lower case letters, digits and dashes`);
});

test.each(['http', 'kubernetes.io/h2c', 'grpc-web', 'A_b.c'])('%s is a qualified name', name => {
  expect(checkedQualifiedName('rollout/app-protocol', name)).toBe(name);
});

test.each(['bad proto', '-http', 'http-', 'a/b/c', '/http', 'kubernetes.io/', 'x'.repeat(64)])('"%s" is no qualified name', name => {
  expect(() => checkedQualifiedName('rollout/app-protocol', name)).toThrow('rollout/app-protocol: got ');
});

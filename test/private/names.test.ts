import { checkedName } from '../../src/private/names';

test.each(['web', 'web-2', 'w', 'a1b2'])('%s is a name', name => {
  expect(checkedName('rollout/name', name)).toBe(name);
});

test.each(['', 'Web', '2web', '-web', 'web-', 'web_2', 'web.shop', 'web shop', 'größe'])('"%s" is refused, by the rule that asked', name => {
  expect(() => checkedName('rollout/name', name)).toThrow(`rollout/name: got "${name}"; allowed is lower case letters, digits and dashes`);
});

import { changed, remembered, revisionOf } from '../../src/private/remembered';

test('what is remembered is worked out again only when its basis is another', () => {
  const subject = {};
  let basis = 'a';
  const workOut = jest.fn(() => ({}));
  const value = remembered(workOut, () => [basis, revisionOf(subject)]);
  const first = value();
  expect(value()).toBe(first);
  changed(subject);
  expect(value()).not.toBe(first);
  basis = 'b';
  value();
  expect(workOut).toHaveBeenCalledTimes(3);
});

test('a change of one construct is none of another', () => {
  const [one, other] = [{}, {}];
  changed(one);
  changed(one);
  expect([revisionOf(one), revisionOf(other)]).toEqual([2, 0]);
});

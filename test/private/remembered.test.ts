import { changed, remembered, revisionOf } from '../../src/private/remembered';

test('what is remembered is worked out again only when its basis is another', () => {
  const subject = {};
  changed(subject);
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
  changed(other);
  const before = revisionOf(other);
  changed(one);
  expect(revisionOf(other)).toBe(before);
});

test('nothing is remembered of what never tells that it has changed', () => {
  const stranger = {};
  expect(revisionOf(stranger)).not.toBe(revisionOf(stranger));
});

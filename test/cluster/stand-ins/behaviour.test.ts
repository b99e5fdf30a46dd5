import { behaviourOf, fails, versionOf } from './behaviour';

test.each([
  ['web:2', '2'],
  ['web', 'latest'],
  ['registry.test:5000/team/web', 'latest'],
  ['registry.test:5000/team/web:2-slow', '2-slow'],
  ['registry.test/web:2@sha256:0123456789abcdef', '2'],
  ['registry.test:5000/web@sha256:0123456789abcdef', 'latest'],
])('the version in %s is %s', (image, version) => {
  expect(versionOf(image)).toBe(version);
});

test.each([
  ['web:2', 0, 0, 30],
  ['web:broken', 100, 0, 30],
  ['web:2-broken', 100, 0, 30],
  ['web:2-flaky', 20, 0, 30],
  ['web:2-flaky5', 5, 0, 30],
  ['web:2-slow', 0, 800, 30],
  ['web:2-slow300-flaky20-busy', 20, 300, 90],
  ['web:2-busy150', 0, 0, 150],
  ['web:2-unbroken', 0, 0, 30],
  ['broken/slow:2', 0, 0, 30],
])('%s fails for %d %%, waits %d ms and uses %d %% of its CPU request', (image, failingPercent, delayMilliseconds, cpuPercent) => {
  expect(behaviourOf(image)).toEqual({ failingPercent, delayMilliseconds, cpuPercent });
});

test.each([
  [0, []],
  [20, [5, 10]],
  [50, [2, 4, 6, 8, 10]],
  [30, [4, 7, 10]],
  [100, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]],
])('with %d %% the same of ten requests fail each time', (failingPercent, expected) => {
  const behaviour = { failingPercent, delayMilliseconds: 0, cpuPercent: 30 };
  expect([1, 2, 3, 4, 5, 6, 7, 8, 9, 10].filter(n => fails(behaviour, n))).toEqual(expected);
});

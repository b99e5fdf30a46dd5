import { errorsOf } from './rollout-of';

test.each([undefined, '/', '/api', '/api/v1'])('requests below %p may reach the app', path => {
  expect(errorsOf({ path })).toEqual([]);
});

test.each([
  ['api', "a path that begins with /, e.g. '/api'."],
  ['/a//b', 'a path without //, /./, /../ and %2f.'],
  ['/a/../b', 'a path without //, /./, /../ and %2f.'],
])('%s cannot be the path of a route', (path, fix) => {
  expect(errorsOf({ path })).toEqual([
    `[shop/rollout] rollout/path: '${path}' cannot be the path of a route: the API server refuses it. Fix: Use ${fix}`,
  ]);
});

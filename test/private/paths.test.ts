import { pathProblem } from '../../src/private/paths';

test.each([
  '/', '/api', '/api/', '/api/v1.2/orders', '/a.b', '/.well-known/security.txt', '/...', '/a..b', '/..a', '/%20', '/%41%2e',
  '/-._~!$&\'()*+,;=:@', `/${'a'.repeat(1023)}`,
])('%s is a path', path => {
  expect(pathProblem(path)).toBeUndefined();
});

test.each([
  ['', 'a path that begins with /'],
  ['api', 'a path that begins with /'],
  [' /api', 'a path that begins with /'],
  ['//', 'a path without //'],
  ['/a//b', 'a path without //'],
  ['/./a', 'a path without //'],
  ['/a/.', 'a path without //'],
  ['/../a', 'a path without //'],
  ['/a/..', 'a path without //'],
  ['/a/../b', 'a path without //'],
  ['/a%2fb', 'a path without //'],
  ['/a%2Fb', 'a path without //'],
  ['/a#b', 'a path of letters'],
  [`/${'a'.repeat(1024)}`, 'a path of at most 1024 characters'],
])('%s is no path', (path, problem) => {
  expect(pathProblem(path)).toContain(problem);
});

test.each(['/a b', '/search?q=1', '/größe', '/a%zz', '/{id}', '/a|b'])('%s is no path, as the API server sees it', path => {
  expect(pathProblem(path)).toBeDefined();
});

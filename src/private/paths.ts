const UNSAFE = /\/\/|\/\.\.?(\/|$)|%2f|#/i;

/** What a path should have been, or nothing if a route can match it exactly or by prefix. */
export function pathProblem(path: string): string | undefined {
  if (!path.startsWith('/')) { return 'a path that begins with /'; }
  if (UNSAFE.test(path)) { return 'a path without //, /./, /../, %2f and #'; }
  return path.length > 1024 ? 'a path of at most 1024 characters' : undefined;
}

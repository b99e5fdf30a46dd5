import { refuse } from './errors';

const UNSAFE = /\/\/|\/\.\.?(\/|$)|%2f/i;
const CHARACTERS = /^(?:[-A-Za-z0-9/._~!$&'()*+,;=:@]|%[0-9a-fA-F]{2})+$/;

/** What a path should have been, or nothing if a route can match it exactly or by prefix. */
export function pathProblem(path: string): string | undefined {
  if (!path.startsWith('/')) { return 'a path that begins with /'; }
  if (UNSAFE.test(path)) { return 'a path without //, /./, /../ and %2f'; }
  if (!CHARACTERS.test(path)) { return 'a path of letters, digits and -._~!$&\'()*+,;=:@, anything else as %XX'; }
  return path.length > 1024 ? 'a path of at most 1024 characters' : undefined;
}

/** A path that a route can match, or write. */
export function checkedPath(rule: string, path: string): string {
  const problem = pathProblem(path);
  return problem ? refuse(rule, path, problem) : path;
}

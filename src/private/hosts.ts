import { refuse } from './errors';

const HOSTNAME = /^(\*\.)?[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;

/** What a host should have been, or nothing if it can be written into a route or a listener. */
export function hostProblem(host: string): string | undefined {
  return HOSTNAME.test(host) && host.length <= 253 ? undefined : 'a host in lower case without port, at most 253 characters, e.g. shop.acme.dev or *.acme.dev';
}

/** Whether some request can have both hosts. `*.acme.dev` stands for everything below `acme.dev`, not for `acme.dev`. */
export function hostsIntersect(one: string, other: string): boolean {
  if (one === other) { return true; }
  const below = (host: string, wildcard: string) => wildcard.startsWith('*.') && host.endsWith(wildcard.slice(1));
  return below(one, other) || below(other, one);
}

/** A host that can be written into a route or a listener. */
export function checkedHost(rule: string, host: string): string {
  const problem = hostProblem(host);
  return problem ? refuse(rule, host, problem) : host;
}

/** A host without wildcard. */
export function checkedExactHost(rule: string, host: string): string {
  if (hostProblem(host) || host.startsWith('*')) { refuse(rule, host, 'a host in lower case without port and wildcard, at most 253 characters, e.g. shop.acme.dev'); }
  return host;
}

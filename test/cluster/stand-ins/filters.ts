import { Filter, HeaderChange, Redirect, RouteMatch } from './objects';

/** Headers as Node gives and takes them, names in small letters. */
export type Headers = { [name: string]: string | string[] | undefined };

/** A request's or response's headers after the filters of its rule and backend. */
export function changed(headers: Headers, filters: readonly Filter[], which: 'requestHeaderModifier' | 'responseHeaderModifier'): Headers {
  return filters.map(filter => filter[which]).reduce((result, change) => change ? changedBy(result, change) : result, headers);
}

function changedBy(headers: Headers, change: HeaderChange): Headers {
  const result = { ...headers };
  change.remove?.forEach(name => delete result[name.toLowerCase()]);
  change.set?.forEach(({ name, value }) => { result[name.toLowerCase()] = value; });
  change.add?.forEach(({ name, value }) => {
    const before = result[name.toLowerCase()];
    result[name.toLowerCase()] = before === undefined ? value : [before, value].flat();
  });
  return result;
}

/** The answer that a redirect gives. */
export function redirected(redirect: Redirect, match: RouteMatch, host: string, path: string): { status: number; location: string } {
  const hostname = redirect.hostname ?? host.replace(/:\d+$/, '');
  const port = redirect.port === undefined ? (redirect.hostname || redirect.scheme ? '' : /:\d+$/.exec(host)?.[0] ?? '') : `:${redirect.port}`;
  const prefix = match.path?.value ?? '/';
  const rest = path.slice(prefix.replace(/\/$/, '').length);
  const target = redirect.path?.replaceFullPath
    ?? (redirect.path?.replacePrefixMatch === undefined ? path : `${redirect.path.replacePrefixMatch.replace(/\/$/, '')}${rest}` || '/');
  return { status: redirect.statusCode ?? 302, location: `${redirect.scheme ?? 'http'}://${hostname}${port}${target}` };
}

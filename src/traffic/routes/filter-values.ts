import { CorsOptions, HeaderChanges, MirrorFraction, RouteMirrorOptions } from './route-filter-options';
import { refuse } from '../../private/errors';
import { checkedHeader, checkedNames, checkedToken } from '../../private/headers';

/** The HTTP statuses of redirects. */
export const REDIRECT_CODES = [301, 302, 303, 307, 308];

/** Changes of headers as a route lists them. */
export function checkedChanges({ set = {}, add = {}, remove = [] }: HeaderChanges): object {
  const removed = checkedNames('value/header', remove.map(name => ({ name: checkedToken('value/header', name) })));
  const lists = { set: headerList(set), add: headerList(add), remove: removed.map(({ name }) => name) };
  const given = Object.entries(lists).filter(([, list]) => list.length);
  if (given.length === 0) { refuse('value/header', {}, 'at least one header to set, add or remove'); }
  return Object.fromEntries(given);
}

function headerList(headers: { [name: string]: string }): { readonly name: string; readonly value: string }[] {
  return checkedNames('value/header', Object.entries(headers).map(([name, value]) => checkedHeader({ name, value })));
}

/** How many requests are copied. */
export function checkedShare({ percent, fraction }: RouteMirrorOptions): { readonly percent?: number; readonly fraction?: MirrorFraction } {
  if (percent !== undefined && fraction) { refuse('gateway/mirror-share', { percent, fraction }, 'either percent or fraction'); }
  if (percent !== undefined) {
    if (!Number.isInteger(percent) || percent < 0 || percent > 100) { refuse('value/percent', percent, 'a whole percent from 0 to 100'); }
    return { percent };
  }
  if (!fraction) { return {}; }
  const { numerator, denominator = 100 } = fraction;
  if (![numerator, denominator].every(Number.isInteger) || numerator < 0 || denominator < 1 || numerator > denominator) {
    refuse('gateway/mirror-fraction', fraction, 'whole numbers: a denominator of at least 1, and a numerator from 0 to the denominator');
  }
  return { fraction: { numerator, denominator } };
}

const ORIGIN = /^https?:\/\/(((\*\.)?([a-zA-Z0-9-]+\.)*[a-zA-Z0-9-]+|\*)(:[0-9]{1,5})?)$/;
const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'CONNECT', 'OPTIONS', 'TRACE', 'PATCH'];

/** The lists of a CORS filter that are given. */
export function checkedCors(lists: Omit<CorsOptions, 'allowCredentials' | 'maxAge'>): object {
  const { allowOrigins, allowMethods, allowHeaders, exposeHeaders } = lists;
  allowOrigins?.forEach(origin => {
    if (origin !== '*' && !(ORIGIN.test(origin) && origin.length <= 253)) { refuse('value/cors', origin, 'a site like https://acme.dev, without path, or *'); }
  });
  allowMethods?.forEach(method => {
    if (method !== '*' && !METHODS.includes(method)) { refuse('value/cors', method, `${METHODS.join(', ')} or *`); }
  });
  [...allowHeaders ?? [], ...exposeHeaders ?? []].forEach(name => checkedToken('value/header', name));
  const given = Object.entries({ allowOrigins, allowMethods, allowHeaders, exposeHeaders }).filter(([, list]) => list?.length);
  for (const [name, list = []] of given) {
    if (name !== 'exposeHeaders' && list.includes('*') && list.length > 1) { refuse('gateway/cors-wildcard', list, `* alone in ${name}`); }
    if (new Set(list).size < list.length || list.length > 64) { refuse('value/cors', list, `at most 64 different ${name}`); }
  }
  return Object.fromEntries(given);
}

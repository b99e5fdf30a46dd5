import { refuse } from './errors';

const TOKEN = /^[A-Za-z0-9!#$%&'*+.^_`|~-]{1,256}$/;
const MOST = 16;

/** A name that a header or a query parameter may have in a route. */
export function checkedToken(rule: string, name: string): string {
  if (!TOKEN.test(name)) { refuse(rule, name, 'a name of letters, digits and !#$%&\'*+.^_`|~-, at most 256 characters'); }
  return name;
}

/** A text that is not empty, and not too long. */
export function checkedLength(rule: string, value: string, most: number): string {
  if (!value || value.length > most) { refuse(rule, value, `1 to ${most} characters`); }
  return value;
}

/** A header of a route, with the limits of Gateway API. */
export function checkedHeader<T extends { readonly name: string; readonly value: string }>(header: T): T {
  checkedToken('value/header', header.name);
  checkedLength('value/header', header.value, 4096);
  return header;
}

/** Names of headers or query parameters, each of which may be there once. Headers are compared without regard to case. */
export function checkedNames<T extends { readonly name: string }>(rule: string, named: T[], compared = (name: string) => name.toLowerCase()): T[] {
  if (named.length > MOST) { refuse(rule, named.length, `at most ${MOST} headers and query parameters each`); }
  const names = named.map(({ name }) => compared(name));
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  if (twice) { refuse(rule, twice, 'each name once'); }
  return named;
}

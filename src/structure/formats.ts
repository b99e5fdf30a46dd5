import { isIPv4, isIPv6 } from 'node:net';

/** Formats that an API server insists on, and what it is called that a text is not. */
const FORMATS: { [format: string]: { readonly name: string; readonly is: (value: string) => boolean } } = {
  'date-time': {
    name: 'a date with a time as in RFC 3339, like 2026-01-31T12:00:00Z',
    is: value => /^\d{4}-\d{2}-\d{2}[Tt]\d{2}:\d{2}:\d{2}(\.\d+)?([Zz]|[+-]\d{2}:\d{2})$/.test(value) && !Number.isNaN(Date.parse(value)),
  },
  'byte': { name: 'base64', is: value => /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(value.replace(/[\r\n]/g, '')) },
  'ipv4': { name: 'an IPv4 address', is: isIPv4 },
  'ipv6': { name: 'an IPv6 address', is: isIPv6 },
  'duration': { name: 'a duration, like 10s', is: value => /^[-+]?(0|((\d+(\.\d*)?|\.\d+)(ns|us|µs|ms|s|m|h))+)$/.test(value) },
};

/** What a text is not, though its format asks for it. */
export function formatProblem(value: string, format: string): string | undefined {
  const known = Object.hasOwn(FORMATS, format) ? FORMATS[format] : undefined;
  return known && !known.is(value) ? known.name : undefined;
}

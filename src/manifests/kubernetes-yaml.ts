import { FAILSAFE_SCHEMA, load, LoadOptions, Type } from 'js-yaml';

/** Nothing is nested deeper than this. */
export const DEEPEST = 500;

const NULL = /^(~|null|Null|NULL)$/;
const YES = /^(y|yes|true|on)$/i;
const NO = /^(n|no|false|off)$/i;
const INTEGER = /^([-+]?)(0b[01]+|0o?[0-7]+|0x[0-9a-f]+)$/i;
const DECIMAL = /^[-+]?(\.\d+|\d+(\.\d*)?)(e[-+]?\d+)?$/i;

const asWritten = (kind: 'scalar' | 'sequence' | 'mapping') => new Type('!', { kind, multi: true, construct: data => data });

/** YAML as Kubernetes reads it: 1.1, but for times and numbers to the base 60, which stay text; tags of one's own mean nothing. */
const KUBERNETES = FAILSAFE_SCHEMA.extend({
  implicit: [
    new Type('tag:yaml.org,2002:null', { kind: 'scalar', resolve: plain => !plain || NULL.test(plain), construct: () => null }),
    new Type('tag:yaml.org,2002:merge', { kind: 'scalar', resolve: plain => plain === '<<' }),
    new Type('tag:yaml.org,2002:bool', { kind: 'scalar', resolve: plain => isBoolean(plain), construct: plain => YES.test(plain) }),
    new Type('tag:yaml.org,2002:float', { kind: 'scalar', resolve: plain => numberOf(plain) !== undefined, construct: numberOf }),
  ],
  explicit: [
    new Type('tag:yaml.org,2002:int', { kind: 'scalar', resolve: plain => numberOf(plain) !== undefined, construct: numberOf }),
    new Type('tag:yaml.org,2002:binary', { kind: 'scalar', construct: base64 => Buffer.from(base64, 'base64').toString() }),
    asWritten('scalar'), asWritten('sequence'), asWritten('mapping'),
  ],
});

/** Reads one document. Of equal keys the last one counts, if they are not forbidden. */
export function parseDocument(text: string, uniqueKeys: boolean): unknown {
  const options: LoadOptions & { maxDepth: number } = { schema: KUBERNETES, json: !uniqueKeys, maxDepth: DEEPEST };
  return load(text, options);
}

function isBoolean(plain: string): boolean {
  const sameCase = plain === plain.toLowerCase() || plain === plain.toUpperCase() || plain.slice(1) === plain.slice(1).toLowerCase();
  return sameCase && (YES.test(plain) || NO.test(plain));
}

function numberOf(plain: string): number | undefined {
  const digits = plain?.startsWith('_') ? '' : plain?.replaceAll('_', '') ?? '';
  const [, sign, other] = INTEGER.exec(digits) ?? [];
  if (other) { return (sign === '-' ? -1 : 1) * Number(other.replace(/^0(?=\d)/, '0o')); }
  return DECIMAL.test(digits) ? Number(digits) : undefined;
}

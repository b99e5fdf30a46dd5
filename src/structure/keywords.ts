import { closest } from './closest';
import { formatProblem } from './formats';
import type { Flaw } from './problem';
import { resolve, Schema } from './schema';
import { secondsFix, typeFix } from './type-fix';
import { FieldPart } from '../topology/field-path';
import { onceEach } from '../topology/once';

const TYPES: { [type: string]: { readonly name: string; readonly is: (value: unknown) => boolean } } = {
  object: { name: 'a map', is: value => typeof value === 'object' && value !== null && !Array.isArray(value) },
  array: { name: 'a list', is: Array.isArray },
  string: { name: 'a text', is: value => typeof value === 'string' },
  integer: { name: 'a whole number', is: Number.isInteger },
  number: { name: 'a number', is: value => typeof value === 'number' },
  boolean: { name: 'true or false', is: value => typeof value === 'boolean' },
  intOrString: { name: 'a whole number or a text', is: value => typeof value === 'string' || Number.isInteger(value) },
};

const LIMITS = ['enum', 'pattern', 'format', 'minimum', 'maximum', 'minLength', 'maxLength', 'minItems', 'maxItems', 'minProperties', 'maxProperties'] as const;

/** Whether a schema says of a value by itself more than its type. */
export function saysMoreThanType(schema: Schema): boolean {
  return LIMITS.some(limit => schema[limit] !== undefined);
}

/** Whether a value has the type of a schema. */
export function hasType(schema: Schema): (value: unknown) => boolean {
  const type = typeOf(schema);
  return type ? TYPES[type].is : () => true;
}

function typeOf(schema: Schema): string | undefined {
  return schema['x-kubernetes-int-or-string'] ? 'intOrString' : schema.type;
}

/** What is wrong with a value by itself. */
export function problemOfValue(value: unknown, schema: Schema, part: FieldPart | undefined): Flaw | undefined {
  const type = typeOf(schema);
  if (type && !TYPES[type].is(value)) {
    const { name } = TYPES[type];
    return { kind: 'type', message: `${subject(value)} is not ${name}.`, fix: typeFix(type, { value, schema, part, fits: isRight }) ?? `Write ${name}.` };
  }
  if (schema.enum && !schema.enum.includes(value)) { return notPermitted(value, schema.enum); }
  if (typeof value === 'string') { return problemOfText(value, schema, part); }
  if (typeof value === 'number') { return problemOfNumber(value, schema); }
  return problemOfSize(value, schema);
}

function isRight(value: unknown, schema: Schema): boolean {
  return !problemOfValue(value, schema, undefined);
}

/** A value that is none of the permitted ones. The empty text is the last one to think of. */
function notPermitted(value: unknown, permitted: unknown[]): Flaw {
  const known = permitted.filter(other => other !== '');
  const similar = typeof value === 'string' ? similarOf(value, known.filter(other => typeof other === 'string')) : undefined;
  const message = `${subject(value)} is none of ${[...known, ...permitted.filter(other => other === '')].map(told).join(', ')}.`;
  return { kind: 'enum', message, ...similar && { fix: `Write ${similar}.` } };
}

/** The word that is meant: nearly the same, or the only one that begins or ends with it. */
function similarOf(word: string, others: string[]): string | undefined {
  const longer = others.filter(other => word.length >= 4 && (other.startsWith(word) || other.endsWith(word)));
  return closest(word, others) ?? (longer.length === 1 ? longer[0] : undefined);
}

function problemOfText(value: string, schema: Schema, part: FieldPart | undefined): Flaw | undefined {
  const { pattern, format, minLength = 0, maxLength = Infinity } = schema;
  if (value.length < minLength) { return { kind: 'length', message: minLength === 1 ? 'The text is empty.' : `The text has less than ${minLength} characters.` }; }
  if (value.length > maxLength && [...value].length > maxLength) {
    return { kind: 'length', message: `The text has ${[...value].length} characters; at most ${maxLength} are permitted.` };
  }
  const fix = () => {
    const seconds = secondsFix({ value, schema, part, fits: isRight });
    return seconds && { fix: seconds };
  };
  if (pattern && !expression(pattern).test(value)) { return { kind: 'pattern', message: `${told(value)} does not fit the pattern ${pattern}.`, ...fix() }; }
  const problem = format && formatProblem(value, format);
  return problem ? { kind: 'format', message: `${told(value)} is not ${problem}.`, ...fix() } : undefined;
}

function problemOfNumber(value: number, { format, minimum = -Infinity, maximum = Infinity }: Schema): Flaw | undefined {
  const limit = format === 'int32' ? 2 ** 31 : Infinity;
  const least = Math.max(minimum, -limit);
  const most = Math.min(maximum, limit - 1);
  if (value < least) { return { kind: 'range', message: `The number ${value} is less than ${least}.` }; }
  return value > most ? { kind: 'range', message: `The number ${value} is more than ${most}.` } : undefined;
}

function problemOfSize(value: unknown, { minItems = 0, maxItems = Infinity, minProperties = 0, maxProperties = Infinity }: Schema): Flaw | undefined {
  if (typeof value !== 'object' || value === null) { return undefined; }
  const [size, least, most] = Array.isArray(value) ? [value.length, minItems, maxItems] : [Object.keys(value).length, minProperties, maxProperties];
  if (size < least) { return { kind: 'length', message: least === 1 ? 'There is nothing in it.' : `It has ${size} entries; at least ${least} are required.` }; }
  return size > most ? { kind: 'length', message: `It has ${size} entries; at most ${most} are permitted.` } : undefined;
}

/** Which of the alternatives that a schema asks for are not there, or too many. */
export function problemOfBranches(value: unknown, schema: Schema, root: Schema): Flaw[] {
  const { oneOf, anyOf } = schema;
  const completed = completedOf(value, schema);
  const branches = oneOf ?? anyOf!;
  const count = branches.filter(branch => fits(completed, branch, root)).length;
  const fitting = oneOf ? count : Math.min(1, count);
  if (fitting === 1) { return []; }
  const choices = branches.filter(({ required }) => required);
  if (choices.length === 0) { return [unfitting(completed, branches)]; }
  return fitting === 0 ? lacking(completed, choices, root) : [tooMany(completed, choices, root)];
}

/** The fields that all alternatives ask for, and those that each of them has for itself. */
function fieldsOf(choices: Schema[]): { readonly common: string[]; readonly own: string[][] } {
  const common = choices[0].required!.filter(name => choices.every(({ required }) => required!.includes(name)));
  return { common, own: choices.map(({ required }) => required!.filter(name => !common.includes(name))) };
}

/** What has to be added for one of some alternatives to fit, or what is wrong within the one that is chosen. */
function lacking(value: any, choices: Schema[], root: Schema): Flaw[] {
  const { common, own } = fieldsOf(choices);
  const isThere = (name: string) => value?.[name] !== undefined;
  const chosen = choices.filter((_, i) => own[i].every(isThere));
  const missing = [
    ...common.filter(name => !isThere(name)),
    ...chosen.length === 0 ? [own.length === 1 ? own[0].join(' and ') : `one of ${own.map(names => names.join(' with ')).join(', ')}`] : [],
  ];
  if (missing.length > 0) { return [{ kind: 'one-of', message: `It lacks ${missing.join(' and ')}.`, fix: `Add ${missing.join(' and ')}.` }]; }
  const inside = chosen.flatMap(({ properties = {} }) => Object.entries(properties))
    .filter(([name, { oneOf, anyOf }]) => isThere(name) && (oneOf || anyOf))
    .flatMap(([name, property]) => problemOfBranches(value[name], property, root).map(flaw => ({ ...flaw, below: [name, ...flaw.below ?? []] })));
  return inside.length > 0 ? inside : [unfitting(value, chosen)];
}

/** Alternatives of which several fit. */
function tooMany(value: unknown, choices: Schema[], root: Schema): Flaw {
  const { own } = fieldsOf(choices);
  const there = own.filter((_, i) => fits(value, choices[i], root)).map(names => names.join(' with '));
  return { kind: 'one-of', message: `It has ${there.join(' and ')}, which exclude each other.`, fix: `Keep one of ${there.join(', ')}.` };
}

/** A value that fits none of some alternatives, told by the fields that they are about. */
function unfitting(value: any, branches: Schema[]): Flaw {
  const names = [...new Set(branches.flatMap(({ properties = {} }) => Object.keys(properties)))].filter(name => value?.[name] !== undefined);
  if (names.length === 0) {
    const message = `${subject(value)} is not permitted here.`;
    const types = branches.flatMap(({ type }) => type ? [TYPES[type].name] : []);
    return types.length === branches.length ? { kind: 'type', message, fix: `Write ${types.join(' or ')}.` } : { kind: 'one-of', message };
  }
  const fields = names.map(name => `the ${name} ${told(value[name])}`).join(' does not go with ');
  return { kind: 'one-of', message: `T${fields.slice(1)}.`, fix: `Change the ${names.join(' or the ')}.` };
}

/** A value with the defaults of fields that it leaves out: the API server fills them in before it looks. */
function completedOf(value: unknown, schema: Schema): unknown {
  return typeof value !== 'object' || value === null || Array.isArray(value) ? value : { ...defaultsOf(schema), ...value };
}

const defaultsOf = onceEach(({ properties = {} }: Schema) =>
  Object.fromEntries(Object.entries(properties).filter(([, field]) => field.default !== undefined).map(([name, field]) => [name, field.default])));

/** Whether a value fits a branch, which only constrains. */
function fits(value: unknown, reference: Schema, root: Schema): boolean {
  const schema = resolve(root, reference);
  const { required = [], properties = {}, oneOf, anyOf, not } = schema;
  const fields = (typeof value === 'object' && value !== null ? value : {}) as { [name: string]: unknown };
  return hasType(schema)(value) && !problemOfValue(value, schema, undefined)
    && required.every(name => fields[name] !== undefined)
    && Object.entries(properties).every(([name, property]) => fields[name] === undefined || fits(fields[name], property, root))
    && (!oneOf || oneOf.filter(branch => fits(value, branch, root)).length === 1)
    && (!anyOf || anyOf.some(branch => fits(value, branch, root)))
    && (!not || !fits(value, not, root));
}

/** Items of a list that are the same, or have the same key. */
export function duplicatesIn(items: unknown[], schema: Schema): Flaw[] {
  const keys = schema['x-kubernetes-list-map-keys'];
  const listType = schema['x-kubernetes-list-type'];
  if (items.length < 2 || listType !== 'set' && listType !== 'map') { return []; }
  const keyOf = (item: any) => JSON.stringify(listType === 'set' ? item : keys!.map(key => item?.[key] ?? schema.items?.properties?.[key]?.default));
  const first = new Map<string, number>();
  return items.flatMap((item: any, i): Flaw[] => {
    const key = keyOf(item);
    const same = first.get(key);
    if (same === undefined) { first.set(key, i); return []; }
    const what = listType === 'set' ? told(item) : keys!.filter(name => item?.[name] !== undefined).map(name => `${name} ${told(item[name])}`).join(' and ');
    return [{ kind: 'duplicate', message: `The entries ${same} and ${i} are the same${what && `: ${what}`}.`, below: [i] }];
  });
}

const expressions = new Map<string, RegExp>();

function expression(pattern: string): RegExp {
  if (!expressions.has(pattern)) { expressions.set(pattern, new RegExp(pattern)); }
  return expressions.get(pattern)!;
}

/** A value as it is told to people. */
export function told(value: unknown): string {
  if (typeof value === 'string') { return `'${value.length > 80 ? `${value.slice(0, 77)}...` : value}'`; }
  return typeof value === 'object' && value !== null ? Array.isArray(value) ? 'a list' : 'a map' : String(value);
}

/** A value at the beginning of a sentence. */
export function subject(value: unknown): string {
  if (typeof value === 'string') { return told(value); }
  return typeof value === 'object' && value !== null ? Array.isArray(value) ? 'A list' : 'A map' : `The value ${value}`;
}

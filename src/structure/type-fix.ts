import type { Schema } from './schema';
import type { FieldPart } from '../topology/field-path';

/** Whether nothing is wrong with a value by itself. */
type Fits = (value: unknown, schema: Schema) => boolean;

/** A value of a wrong type, and where it is. */
interface Misfit {
  readonly value: unknown;
  readonly schema: Schema;
  readonly part: FieldPart | undefined;
  readonly fits: Fits;
}

const FIXES: { [type: string]: (misfit: Misfit) => string | undefined } = {
  string: textFix,
  intOrString: textFix,
  integer: numberFix,
  number: numberFix,
  boolean: booleanFix,
  array: listFix,
  object: mapFix,
};

/** What to write in place of a value of a wrong type, if more can be said than which type is right. */
export function typeFix(type: string, misfit: Misfit): string | undefined {
  return FIXES[type](misfit);
}

/** What to write for a number that lacks its unit, where a schema asks for durations. */
export function secondsFix({ value, schema, part, fits }: Misfit): string | undefined {
  const isDuration = /^\d+$/.test(String(value)) && fits(`${value}s`, schema) && !fits(`${value}x`, schema);
  return isDuration ? `Write ${line(part, `${value}s`)}, if seconds are meant.` : undefined;
}

/** What YAML may have read as true, and as false. */
const TRUE = ['true', 'yes', 'on', 'y'];
const FALSE = ['false', 'no', 'off', 'n'];

/** What is written there is not known: 1.10 is read as 1.1, and no as false. */
function textFix(misfit: Misfit): string | undefined {
  const { value, schema, fits } = misfit;
  if (value === null || typeof value === 'object') { return soleFix(misfit); }
  const texts = typeof value === 'boolean' ? value ? TRUE : FALSE : [String(value)];
  return texts.some(text => fits(text, schema)) ? 'Put what is written there in quotes.' : secondsFix(misfit);
}

const SECONDS: { [unit: string]: number } = { s: 1, m: 60, h: 3600 };

function numberFix(misfit: Misfit): string | undefined {
  const { value, schema, part, fits } = misfit;
  if (typeof value !== 'string') { return soleFix(misfit); }
  const text = value.trim();
  const isNumber = /^-?(0|[1-9]\d*)(\.\d+)?$/.test(text);
  const number = isNumber ? Number(text) : withoutUnit(text, String(part));
  if (number !== undefined && fits(number, schema)) { return `Write it without ${isNumber ? 'quotes' : 'a unit'}: ${line(part, number)}.`; }
  return /[a-z]/i.test(text) && /port$/i.test(String(part)) ? 'Write the number of the port: it cannot have a name here.' : undefined;
}

/** A number with a unit that its field is in anyway. */
function withoutUnit(text: string, name: string): number | undefined {
  const [, digits, unit] = /^(0|[1-9]\d*)(s|m|h|%)$/.exec(text) ?? [];
  if (unit === '%') { return /weight|percent|utilization/i.test(name) ? Number(digits) : undefined; }
  return unit && /seconds/i.test(name) ? Number(digits) * SECONDS[unit] : undefined;
}

function booleanFix(misfit: Misfit): string | undefined {
  const { value, part } = misfit;
  if (typeof value !== 'string') { return soleFix(misfit); }
  const word = value.trim().toLowerCase();
  return TRUE.includes(word) || FALSE.includes(word) ? `Write it without quotes: ${line(part, TRUE.includes(word))}.` : undefined;
}

/** The only entry of a list, where no list belongs. */
function soleFix({ value, schema, part, fits }: Misfit): string | undefined {
  const isSole = Array.isArray(value) && value.length === 1 && isPlain(value[0]) && fits(value[0], schema);
  return isSole ? `Write it without brackets and dashes: ${line(part, written(value[0]))}.` : undefined;
}

function listFix({ value, schema, part, fits }: Misfit): string | undefined {
  const { items } = schema;
  if (!items || items.$ref) { return undefined; }
  if (isPlain(value) && fits(value, items) && fits([value], schema)) { return `Write ${line(part, `[${written(value)}]`)}.`; }
  const isEntry = isMap(value) && Object.keys(value).every(name => Object.hasOwn(items.properties ?? {}, name));
  return isEntry ? 'Put a dash before it: it is an entry of the list.' : undefined;
}

const MANY = 8;

function mapFix({ value, schema: { properties = {}, required = [] }, part, fits }: Misfit): string | undefined {
  if (Array.isArray(value) && value.length === 1 && isMap(value[0])) { return 'Take the dash or the brackets away: it is no list.'; }
  const names = Object.keys(properties);
  const [name] = names;
  const isMeant = names.length === 1 && !properties[name].$ref && isPlain(value) && fits(value, properties[name]);
  if (isMeant) { return `Write ${line(part, `{ ${name}: ${written(value)} }`)}.`; }
  if (required.length > 0) { return `Write a map with ${required.join(' and ')}.`; }
  return names.length > 0 && names.length <= MANY ? `Write a map; what it can have is ${names.join(', ')}.` : undefined;
}

/** A word or a whole number: what is read is what is written. */
function isPlain(value: unknown): value is string | number {
  return Number.isInteger(value) || typeof value === 'string' && /^[^\s,]+$/.test(value);
}

function isMap(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A word or a number as YAML has it. */
function written(value: string | number): string {
  const isBare = typeof value === 'number' || /^[a-z][\w./-]*$|^\d+(ms|s|m|h)$/i.test(value) && ![...TRUE, ...FALSE, 'null'].includes(value.toLowerCase());
  return isBare ? String(value) : JSON.stringify(value);
}

function line(part: FieldPart | undefined, value: unknown): string {
  return `${typeof part === 'string' ? `${part}:` : '-'} ${value}`;
}

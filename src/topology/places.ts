import { FieldPart } from './field-path';

/** What is at one place of a manifest, and what it is in. */
export interface Place {
  readonly way: FieldPart[];
  readonly value: any;
  readonly parent: any;
}

const patterns = new Map<string, { readonly name: string; readonly isList: boolean }[]>();

/** What is at a pattern, e.g. `spec.rules[*].backendRefs[*]`. */
export function placesOf(manifest: any, pattern: string): Place[] {
  let parts = patterns.get(pattern);
  if (!parts) {
    parts = pattern.split('.').map(part => ({ name: part.replace('[*]', ''), isList: part.endsWith('[*]') }));
    patterns.set(pattern, parts);
  }
  const found: Place[] = [];
  collect(manifest, parts, 0, [], found);
  return found;
}

function collect(parent: any, parts: { readonly name: string; readonly isList: boolean }[], from: number, before: FieldPart[], found: Place[]): void {
  const way = before.slice();
  for (let i = from; i < parts.length; i++) {
    const { name, isList } = parts[i];
    const value = parent?.[name];
    if (value === undefined) { return; }
    way.push(name);
    const isLast = i === parts.length - 1;
    if (isList) {
      if (!Array.isArray(value)) { return; }
      value.forEach((item, j) => {
        if (isLast) { found.push({ way: [...way, j], value: item, parent }); } else { collect(item, parts, i + 1, [...way, j], found); }
      });
      return;
    }
    if (isLast) { found.push({ way, value, parent }); }
    parent = value;
  }
}

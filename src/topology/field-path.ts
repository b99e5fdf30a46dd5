/** Part of a way to a field: the name of a property, or the place in a list. */
export type FieldPart = string | number;

const PART = /\.?([A-Za-z_][\w-]*)|\[(\d+)\]|\["((?:[^"\\]|\\.)*)"\]/y;

/** Writes a way to a field: `fieldPath('metadata', 'labels', 'a/b')` is `metadata.labels["a/b"]`. */
export function fieldPath(...parts: FieldPart[]): string {
  return parts.reduce<string>((path, part) => {
    if (typeof part === 'number') { return `${path}[${part}]`; }
    if (!/^[A-Za-z_][\w-]*$/.test(part)) { return `${path}[${JSON.stringify(part)}]`; }
    return path ? `${path}.${part}` : part;
  }, '');
}

/** Reads a way to a field; the opposite of `fieldPath`. What follows an error in it is left out. */
export function fieldParts(path: string): FieldPart[] {
  const parts: FieldPart[] = [];
  PART.lastIndex = 0;
  for (let match = PART.exec(path); match; match = PART.exec(path)) {
    const [, name, index, quoted] = match;
    parts.push(index !== undefined ? Number(index) : name ?? JSON.parse(`"${quoted}"`));
    if (PART.lastIndex >= path.length) { break; }
  }
  return parts;
}

/** A way that goes on: `below('metadata.labels', 'a/b')` is `metadata.labels["a/b"]`. */
export function below(path: string, ...parts: FieldPart[]): string {
  return fieldPath(...fieldParts(path), ...parts);
}

const PLAIN = new Map<string, FieldPart[]>();

/** What is at the end of a way; nothing if there is no such field. */
export function valueAt(value: any, path: string): any {
  let parts = PLAIN.get(path);
  if (!parts) {
    parts = fieldParts(path);
    // Ways without places in lists are those that rules are written with, so there are few.
    if (!/\[\d/.test(path)) { PLAIN.set(path, parts); }
  }
  let found = value;
  for (const part of parts) { found = found?.[part]; }
  return found;
}

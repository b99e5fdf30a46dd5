import { mapSubschemas, Schema } from './schema';

/**
 * Moves every object below `root` into a definition of its own and refers to it there; equal objects of equal names share one.
 * A name is the kind and the last words of the path, as few as tell it apart: `HTTPRouteMatch`, `CanaryAnalysis`.
 * Shallow objects choose first, so that a new field deep inside does not rename them.
 */
export function nameObjects(kind: string, root: Schema, taken: ReadonlySet<string>): Record<string, Schema> {
  const definitions: Record<string, Schema> = {};
  const names = new Map<string, string>();
  const queue: { readonly name: string; readonly schema: Schema; readonly path: string[] }[] = [];

  const enqueue = (schema: Schema, path: string[], name: string): string => {
    names.set(identity(schema, path), name);
    queue.push({ name, schema, path });
    return name;
  };
  const freeName = (path: string[]): string => {
    const isFree = (name: string) => !taken.has(name) && !queue.some((queued) => queued.name === name);
    const candidates = path.map((_, index) => kind + path.slice(path.length - 1 - index).join(''));
    return candidates.find(isFree) ?? fail(`No free name for ${kind}${path.join('')}`);
  };
  const refer = (schema: Schema, path: string[]): Schema => {
    if (!schema.properties) return descend(schema, path);
    const name = names.get(identity(schema, path)) ?? enqueue(schema, path, freeName(path));
    return { $ref: `#/definitions/${name}` };
  };
  const descend = (schema: Schema, path: string[]): Schema => mapSubschemas(schema, (child, keyword, property) =>
    refer(child, keyword === 'properties' ? [...path, capitalized(property)] : [...path.slice(0, -1), singular(path.at(-1) ?? '')]));

  enqueue(root, [], kind);
  for (const { name, schema, path } of queue) definitions[name] = descend(schema, path);
  return definitions;
}

function identity(schema: Schema, path: string[]): string {
  return `${path.at(-1)} ${JSON.stringify(schema)}`;
}

function capitalized(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function singular(word: string): string {
  if (word.endsWith('ies')) return word.slice(0, -3) + 'y';
  if (word.endsWith('yses')) return word.slice(0, -2) + 'is';
  if (/(ss|sh|ch|x)es$/.test(word)) return word.slice(0, -2);
  return /[^su]s$/.test(word) ? word.slice(0, -1) : word;
}

function fail(message: string): never {
  throw new Error(message);
}

/** The tables of fields: each field in them is one that its kind has. */
import { pinned } from '../../src/structure/pinned';
import { resolve, Schema } from '../../src/structure/schema';
import { PINNED_VERSIONS, WORDS } from '../../src/topology';
import { REFERENCES } from '../../src/topology/references/reference-table';

function hasField(kindKey: string, pattern: string): boolean {
  const [group, kind] = kindKey.split('/');
  const { versions = [] } = pinned(group, kind, PINNED_VERSIONS) ?? {};
  return versions.filter(({ served }) => served).some(({ schema: root }) => {
    let schema: Schema | undefined = root;
    for (const part of pattern.split('.')) {
      schema = schema?.properties?.[part.replace('[*]', '')];
      schema = schema && resolve(root, schema);
      if (schema?.['x-kubernetes-preserve-unknown-fields'] || part === 'metadata') { return true; }
      if (part.endsWith('[*]')) { schema = schema?.items && resolve(root, schema.items); }
    }
    return schema !== undefined;
  });
}

test('references', () => {
  const wrong = REFERENCES.flatMap(({ from, at }) => from.flatMap(kind => at.filter(field => !hasField(kind, field)).map(field => `${kind} ${field}`)));
  expect(wrong).toEqual([]);
});

test('fields that permit certain words', () => {
  expect(Object.entries(WORDS).flatMap(([kind, fields]) => fields.filter(([field]) => !hasField(kind, field)).map(([field]) => `${kind} ${field}`))).toEqual([]);
});

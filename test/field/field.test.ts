/** The examples of networking that everyone knows, as the field writes them in YAML, and written with our constructs: the API server keeps equal objects. */
import * as fs from 'fs';
import * as path from 'path';
import { parseAllDocuments } from 'yaml';
import { withDefaults } from '../support/defaults';
import { EXAMPLES, objectsIn, runExample } from '../support/examples';

const FIELD = fs.readdirSync(__dirname).filter(file => file.endsWith('.yaml')).map(file => path.basename(file, '.yaml'));

/** Parents in the namespace of a route may leave it out. */
function settled(manifest: any): any {
  const { spec, metadata, ...rest } = withDefaults(manifest);
  const parentRefs = spec.parentRefs?.map((parent: any) => ({ ...parent, namespace: parent.namespace ?? metadata.namespace }));
  return { ...rest, metadata, spec: { ...spec, ...(parentRefs && { parentRefs }) } };
}

const byName = (objects: any[]) => Object.fromEntries(objects.map(object => [`${object.kind}/${object.metadata.name}`, settled(object)]));

test('each networking example has its counterpart', () => {
  expect(EXAMPLES.filter(name => name.startsWith('networking/')).map(name => path.basename(name))).toEqual(FIELD.sort());
});

test.each(FIELD)('%s gives the objects that the field writes', name => {
  const field = parseAllDocuments(fs.readFileSync(path.join(__dirname, `${name}.yaml`), 'utf8')).map(document => document.toJS());
  expect(byName(objectsIn(runExample(`networking/${name}`)))).toEqual(byName(field));
});

import { checkResources } from '../../src/checks';
import { Resource, Versions } from '../../src/topology';
import { EXAMPLES, objectsIn, runExample } from '../support/examples';
import { UNPINNED, validateManifest, ValidationOptions } from '../support/schemas';

/** The only field of an example that no schema knows: it shows that such a patch survives. */
const OF_TOMORROW = { example: 'full-control', object: 'Canary/legacy', field: 'fieldOfTomorrow' };

/** Examples that say that other CRDs of Gateway API are installed. */
const CRDS: { [example: string]: { readonly versions: Versions; readonly gatewayApi: ValidationOptions['gatewayApi'] } } = {
  'http-routes-experimental': { versions: { gatewayApiChannel: 'experimental' }, gatewayApi: 'v1.5.1-experimental' },
  'backend-policies': { versions: { gatewayApiChannel: 'experimental' }, gatewayApi: 'v1.5.1-experimental' },
  'layer4-routes': { versions: { gatewayApi: '1.6.1' }, gatewayApi: 'v1.6.1-standard' },
};

/** Labels of the namespaces that examples are about. */
const NAMESPACE_LABELS = { shop: { exposed: 'yes' } };

test('there are examples', () => {
  expect(EXAMPLES.length).toBeGreaterThan(8);
});

describe.each(EXAMPLES)('%s', name => {
  const files = runExample(name);
  const { versions, gatewayApi } = CRDS[name] ?? {};

  test('is as it was', () => {
    expect(Object.entries(files).map(([file, text]) => `# ${file}\n${text}`).join('\n')).toMatchSnapshot();
  });

  test('gives equal bytes when it is synthesized again', () => {
    expect(runExample(name)).toEqual(files);
  });

  test('no rule says anything that is not acknowledged', () => {
    const resources = Object.entries(files).flatMap(([file, text]) => objectsIn({ [file]: text }).map(manifest =>
      new Resource(manifest, { source: { bundle: file, positionOf: () => ({ file }) } })));
    const told = checkResources(resources, { versions, namespaceLabels: NAMESPACE_LABELS }).map(({ rule, object, field, message }) =>
      `${rule}: ${object?.kind}/${object?.name} ${field}: ${message}`);
    expect(told).toEqual([]);
  });

  test.each(objectsIn(files).filter(({ apiVersion }) => !UNPINNED.test(apiVersion)).map(manifest => [`${manifest.kind}/${manifest.metadata.name}`, manifest]))('%s fits its schema', (object, manifest) => {
    const problems = validateManifest(manifest, { gatewayApi });
    if (name === OF_TOMORROW.example && object === OF_TOMORROW.object) {
      expect(problems).toEqual([expect.stringContaining(OF_TOMORROW.field)]);
    } else {
      expect(problems).toEqual([]);
    }
  });
});

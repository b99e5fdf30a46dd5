import { EXAMPLES, objectsIn, runExample } from '../support/examples';
import { validateManifest } from '../support/schemas';

/** The only field of an example that no schema knows: it shows that such a patch survives. */
const OF_TOMORROW = { example: 'full-control', object: 'Canary/legacy', field: 'fieldOfTomorrow' };

test('there are examples', () => {
  expect(EXAMPLES.length).toBeGreaterThan(8);
});

describe.each(EXAMPLES)('%s', name => {
  const files = runExample(name);

  test('is as it was', () => {
    expect(Object.entries(files).map(([file, text]) => `# ${file}\n${text}`).join('\n')).toMatchSnapshot();
  });

  test('gives equal bytes when it is synthesized again', () => {
    expect(runExample(name)).toEqual(files);
  });

  test.each(objectsIn(files).map(manifest => [`${manifest.kind}/${manifest.metadata.name}`, manifest]))('%s fits its schema', (object, manifest) => {
    const problems = validateManifest(manifest);
    if (name === OF_TOMORROW.example && object === OF_TOMORROW.object) {
      expect(problems).toEqual([expect.stringContaining(OF_TOMORROW.field)]);
    } else {
      expect(problems).toEqual([]);
    }
  });
});

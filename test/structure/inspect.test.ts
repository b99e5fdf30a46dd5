/** The form of manifests: the same verdict as that of a validator of JSON schemas, over every small mistake in every base. */
import { readdirSync } from 'node:fs';
import { IMPORTS, readSources } from '../../imports/manifest';
import { inspectStructure } from '../../src/structure';
import { groupsOf, isStandard, pinnedKinds, SOURCES } from '../../src/structure/pinned';
import { FieldPart, fieldPath, PINNED_VERSIONS, Resource } from '../../src/topology';
import { BASE_NAMES, readBase } from '../checks/cases';
import { validateManifest } from '../support/schemas';

const FORM = ['unknown-field', 'experimental', 'later-release', 'type', 'required', 'enum', 'pattern', 'format', 'range', 'length', 'duplicate', 'one-of', 'version'];
const inspected = (manifest: any, versions = PINNED_VERSIONS) => inspectStructure(new Resource(manifest), versions);
const flaws = (manifest: any) => inspected(manifest).problems.filter(({ kind }) => FORM.includes(kind));

/** Ways to all values in a manifest. */
function ways(value: any, way: FieldPart[] = []): FieldPart[][] {
  if (typeof value !== 'object' || value === null) { return [way]; }
  return [way, ...Object.entries(value).flatMap(([key, child]) => ways(child, [...way, Array.isArray(value) ? Number(key) : key]))];
}

const MISTAKES: { [mistake: string]: (parent: any, key: FieldPart) => void } = {
  'is left out': (parent, key) => { if (Array.isArray(parent)) { parent.splice(Number(key), 1); } else { delete parent[key]; } },
  'is another field': (parent, key) => { if (!Array.isArray(parent)) { parent[`${key}X`] = parent[key]; } },
  'is a text': (parent, key) => { parent[key] = 'Some text!'; },
  'is empty': (parent, key) => { parent[key] = ''; },
  'is a number': (parent, key) => { parent[key] = -7; },
  'is a fraction': (parent, key) => { parent[key] = 2.5; },
  'is large': (parent, key) => { parent[key] = 2 ** 40; },
  'is true': (parent, key) => { parent[key] = true; },
  'is an empty list': (parent, key) => { parent[key] = []; },
  'is an empty map': (parent, key) => { parent[key] = {}; },
};

// A CRD leaves this metadata open, its controller does not.
const isCompared = (manifest: any, way: FieldPart[]) => !(manifest.kind === 'Rollout' && fieldPath(...way).startsWith('spec.template.metadata'));
const KINDS = [...new Map(BASE_NAMES.flatMap(readBase).map(manifest => [`${manifest.apiVersion} ${manifest.kind}`, manifest])).values()]
  .filter(({ apiVersion, kind }) => groupsOf(kind).includes(apiVersion.includes('/') ? apiVersion.split('/')[0] : ''));

const validated = (manifest: any) =>
  validateManifest(manifest, manifest.apiVersion.includes('gateway') && !isStandard(manifest.kind, PINNED_VERSIONS) ? { gatewayApi: 'v1.5.1-experimental' } : {});

test.each(KINDS.map(manifest => [`${manifest.apiVersion} ${manifest.kind}`, manifest]))('%s: every mistake is seen, and nothing else', (_, manifest) => {
  const wrong: string[] = [];
  for (const way of ways(manifest).filter(found => found.length > 0 && !['apiVersion', 'kind'].includes(String(found[0])) && isCompared(manifest, found))) {
    for (const [mistake, make] of Object.entries(MISTAKES)) {
      // Schemas of some kinds permit that there is no spec.
      if (mistake === 'is left out' && fieldPath(...way) === 'spec') { continue; }
      const copy = structuredClone(manifest);
      make(way.slice(0, -1).reduce((parent, part) => parent[part], copy), way.at(-1)!);
      const expected = validated(copy);
      const actual = flaws(copy);
      if (expected.length > 0 !== actual.length > 0) { wrong.push(`${fieldPath(...way)} ${mistake}: ${expected} / ${actual.map(({ message }) => message)}`); }
    }
  }
  expect(wrong).toEqual([]);
});

test('every folder of pinned schemas is read, under each of its groups', () => {
  expect(SOURCES.map(({ id }) => id).sort()).toEqual(readSources().map(({ id }) => id).sort());
  for (const { id, groups } of SOURCES.filter(source => source.groups.length > 0)) {
    const kinds = readdirSync(`${IMPORTS}/${id}`).map(file => file.replace('.json', ''));
    const read = groups.flatMap(pinnedKinds);
    expect(kinds.filter(kind => !read.includes(kind) && !id.endsWith('experimental'))).toEqual([]);
  }
});

test('Gateway API is read as the version in use has it', () => {
  const route = { apiVersion: 'gateway.networking.k8s.io/v1', kind: 'UDPRoute', metadata: { name: 'dns' }, spec: { rules: [{ backendRefs: [{ name: 'dns', port: 53 }] }] } };
  expect(inspected(route).problems.map(({ kind }) => kind)).toEqual(['later-release']);
  expect(inspected(route, { ...PINNED_VERSIONS, gatewayApi: '1.6.1' })).toEqual({ problems: [], sound: true });
});

test('a kind that nobody pinned is as good as right', () => {
  expect(inspected({ apiVersion: 'example.com/v1', kind: 'Anything', metadata: { name: 'x' }, spec: 1 })).toEqual({ problems: [], sound: true });
});

test('nothing comes of an object without a spec, whatever its schema says', () => {
  const [{ kind, field }] = inspected({ apiVersion: 'v1', kind: 'Service', metadata: { name: 'web' } }).problems;
  expect([kind, field]).toEqual(['required', 'spec']);
});

test('fields that are null are as good as missing', () => {
  const manifest = {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: 'web', creationTimestamp: null },
    spec: { selector: {}, strategy: null, template: { metadata: { creationTimestamp: null }, spec: { containers: [{ name: 'web', resources: null }] } } },
  };
  expect(inspected(manifest)).toEqual({ problems: [], sound: true });
});

describe('what is said about an unknown field', () => {
  const fixOf = (spec: any) => {
    const [{ field, message, fix }] = inspected({
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: { name: 'web' },
      spec: { selector: {}, template: { spec: { containers: [{ name: 'web' }] } }, ...spec },
    }).problems;
    return { field, message, fix };
  };

  test('names the field that is meant', () => {
    expect(fixOf({ minReadySecond: 5 })).toEqual({
      field: 'spec.minReadySecond', message: 'There is no field \'minReadySecond\' here; there is \'minReadySeconds\'.', fix: 'Write minReadySeconds.',
    });
  });

  test('names the place it belongs to, inside', () => {
    expect(fixOf({ rollingUpdate: { maxSurge: 1 } }).fix).toBe('Move it to spec.strategy.rollingUpdate.');
  });

  test('names the place it belongs to, outside', () => {
    expect(fixOf({ template: { spec: { containers: [{ name: 'web', terminationGracePeriodSeconds: 5 }] } } }))
      .toMatchObject({ field: 'spec.template.spec.containers[0].terminationGracePeriodSeconds', fix: 'Move it to spec.template.spec.terminationGracePeriodSeconds.' });
  });
});

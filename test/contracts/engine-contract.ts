import { modelOf, planOf } from '../support/models';
import { IDeliveryEngine } from 'cdk8s-canary';

/** What every engine promises. Third parties call it with theirs. */
export function engineContract(engine: IDeliveryEngine): void {
  describe(`the engine ${engine.name}`, () => {
    const objects = engine.render(modelOf());

    test('renders objects with an id, a purpose, a kind and a name', () => {
      expect(objects.length).toBeGreaterThan(0);
      for (const { id, purpose, manifest } of objects) {
        expect([id, purpose, manifest.apiVersion, manifest.kind, manifest.metadata.name]).not.toContain('');
        expect([id, purpose, manifest.apiVersion, manifest.kind, manifest.metadata.name]).not.toContain(undefined);
      }
      expect(new Set(objects.map(({ id }) => id)).size).toBe(objects.length);
    });

    test('renders the same for the same model', () => {
      expect(engine.render(modelOf())).toEqual(objects);
    });

    test('renders plain data', () => {
      const manifests = objects.map(({ manifest }) => manifest);
      expect(JSON.parse(JSON.stringify(manifests))).toEqual(manifests);
    });

    test('reads back the plan that it rendered', () => {
      const read = engine.read(objects.map(({ manifest }) => manifest));
      expect(read.map(({ plan }) => plan)).toEqual([planOf()]);
    });

    test('reads nothing where there is nothing', () => {
      expect(engine.read([])).toEqual([]);
      expect(engine.read([{ apiVersion: 'v1', kind: 'Service', metadata: { name: 'web' } }])).toEqual([]);
    });

    test('renders no object that its controller makes itself', () => {
      const written = objects.map(({ manifest }) => `${manifest.kind}/${manifest.metadata.name}`);
      const generated = engine.generated(modelOf()).map(({ kind, name }) => `${kind}/${name}`);
      expect(written.filter(name => generated.includes(name))).toEqual([]);
    });

    test('writes the selectors of its own Services only', () => {
      const { apex, stable, canary } = modelOf().services;
      for (const name of engine.selectorsOwned(modelOf())) { expect([apex, stable, canary]).toContain(name); }
    });

    test('says in its findings which rule it is, what is wrong and what to change', () => {
      const nothing = modelOf(planOf({ steps: [{ kind: 'unheard-of' as any, seconds: 7 }] }), { split: undefined });
      for (const { rule, message, fix } of engine.check(nothing)) {
        expect(rule).toMatch(/^[a-z0-9-]+\/[a-z0-9-]+$/);
        expect([message, fix]).not.toContain('');
      }
    });
  });
}

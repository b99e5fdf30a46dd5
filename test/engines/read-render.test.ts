import * as fc from 'fast-check';
import { modelOf } from '../support/models';
import { ENGINE_PLANS, ROUTER_PLANS } from '../support/plans';
import { UNPINNED, validateManifest } from '../support/schemas';
import { Severity } from 'cdk8s-canary';

describe.each([...ENGINE_PLANS, ...ROUTER_PLANS])('%s', (_, engine, arbitrary) => {
  test('is expressed without errors', () => {
    fc.assert(fc.property(arbitrary, plan => {
      expect(engine.check(modelOf(plan)).filter(({ severity }) => severity === Severity.ERROR)).toEqual([]);
    }));
  });

  test('reads what it rendered as the same plan', () => {
    fc.assert(fc.property(arbitrary, plan => {
      const manifests = engine.render(modelOf(plan)).map(({ manifest }) => JSON.parse(JSON.stringify(manifest)));
      expect(engine.read(manifests)).toEqual([expect.objectContaining({ plan })]);
    }), { numRuns: 200 });
  });

  test('renders what its schema allows', () => {
    fc.assert(fc.property(arbitrary, plan => {
      const template = { metadata: { labels: { 'app.kubernetes.io/name': 'web' } }, spec: { containers: [{ name: 'main', image: 'web' }] } };
      for (const { manifest } of engine.render(modelOf(plan)).filter(object => !UNPINNED.test(object.manifest.apiVersion))) {
        const spec = manifest.spec.template ? { ...manifest.spec, template } : manifest.spec;
        expect(validateManifest(JSON.parse(JSON.stringify({ ...manifest, spec })))).toEqual([]);
      }
    }), { numRuns: 30 });
  });
});

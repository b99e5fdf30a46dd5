import * as assert from 'node:assert/strict';
import { JsonPatch } from 'cdk8s';
import { handmade } from './flagger-web';
import { foretold } from './foretold';
import { Cluster, Component, CRDS, FLAGGER, objectsOf } from '../../harness';
import { binary } from '../../tools/cache';

/** Each attempt has a cluster of its own. */
let index = 6;

/** Flagger beside the one of the other scenarios, without anything that makes pods. */
const ALONE: Component = {
  ...FLAGGER,
  needs: [CRDS],
  async start(plane) {
    plane.run('flagger', [binary('flagger'), '-kubeconfig', plane.kubeconfig, '-control-loop-interval', '1s', '-port', '18099']);
  },
};

foretold('flagger/whole-numbers', 'Flagger sees no new Canary in the whole cluster until the number is whole', [FLAGGER],
  namespace => handmade(namespace, JsonPatch.replace('/spec/analysis/threshold', 2.5)),
  async ({ namespace, app }) => {
    const [broken] = objectsOf(app).filter(({ kind }) => kind === 'Canary');
    const whole = (name: string) =>
      ({ ...broken, metadata: { name, namespace }, spec: { ...broken.spec, analysis: { ...broken.spec.analysis, threshold: 2 } } });
    const cluster = new Cluster({ index: index++ });
    try {
      await cluster.ensure(ALONE);
      await cluster.apply([whole('before')]);
      await cluster.canary(namespace, 'before').reaches('Initializing');
      await cluster.apply([broken, whole('after')]);
      const complaints = () => cluster.log('flagger').split('cannot unmarshal number 2.5').length - 1;
      await cluster.until('Flagger has tried again', () => complaints() >= 3);
      assert.deepEqual(await cluster.canary(namespace, 'after').status(), {});
      await cluster.apply([whole('web')]);
      await cluster.canary(namespace, 'after').reaches('Initializing');
    } finally {
      await cluster.stop();
    }
  });

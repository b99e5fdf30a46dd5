import * as assert from 'node:assert/strict';
import { handmade } from './flagger-web';
import { added, foretold } from './foretold';
import { FLAGGER, objectsOf } from '../../harness';

const service = {
  apiVersion: 'v1',
  kind: 'Service',
  metadata: { name: 'web' },
  spec: { selector: { 'app.kubernetes.io/name': 'web' }, ports: [{ name: 'http', port: 8080, targetPort: 'http' }] },
};

foretold('flagger/generated-service', 'applied again, the Service leads nowhere until Flagger writes its own selector again', [FLAGGER],
  namespace => added(handmade(namespace), service),
  async ({ cluster, namespace, app }) => {
    const url = `http://web.${namespace}:8080/`;
    const isReached = () => cluster.inside.request(url).then(({ status }) => status === 200, () => false);
    const selector = async () => (await cluster.kubernetes.get({ ...service, name: 'web', namespace })).spec.selector;
    const flaggers = { 'app.kubernetes.io/name': 'web-primary' };
    await cluster.apply(app);
    await cluster.canary(namespace, 'web').reaches('Initialized');
    await cluster.canary(namespace, 'web').scaledDown();
    assert.deepEqual(await selector(), flaggers);
    await cluster.inside.reaches('1', url);

    await cluster.until('nobody answers', async () => {
      await cluster.apply(objectsOf(app).filter(({ kind }) => kind === 'Service'), { force: true });
      return !await isReached();
    });
    await cluster.inside.reaches('1', url);
    assert.deepEqual(await selector(), flaggers);
  });

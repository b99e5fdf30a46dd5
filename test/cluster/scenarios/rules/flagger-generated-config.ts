import * as assert from 'node:assert/strict';
import { App, JsonPatch } from 'cdk8s';
import { handmade } from './flagger-web';
import { added, foretold, patched } from './foretold';
import { FLAGGER } from '../../harness';

const configMap = (name: string, content: object) => ({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name }, ...content });

/** The app, whose pods read a ConfigMap. */
const reading = (app: App, config: object) => patched(added(app, config), 'Deployment', 'web',
  JsonPatch.add('/spec/template/spec/containers/0/volumeMounts', [{ name: 'settings', mountPath: '/settings' }]),
  JsonPatch.add('/spec/template/spec/volumes', [{ name: 'settings', configMap: { name: 'settings' } }]));

foretold('flagger/generated-config', 'Flagger writes over the ConfigMap that has the name of its copy', [FLAGGER],
  namespace => added(reading(handmade(namespace), configMap('settings', { data: { mode: 'fast' } })),
    configMap('settings-primary', { data: { mode: 'own' } })),
  async ({ cluster, namespace, app }) => {
    await cluster.apply(app);
    await cluster.canary(namespace, 'web').reaches('Initialized');
    const { data } = await cluster.kubernetes.get({ apiVersion: 'v1', kind: 'ConfigMap', namespace, name: 'settings-primary' });
    assert.deepEqual(data, { mode: 'fast' });
  });

foretold('flagger/binary-data', 'the pods of stable read a copy by Flagger that lacks the file', [FLAGGER],
  namespace => reading(handmade(namespace), configMap('settings', { data: { mode: 'fast' }, binaryData: { 'logo.png': 'iVBORw0KGgo=' } })),
  async ({ cluster, namespace, app }) => {
    await cluster.apply(app);
    await cluster.canary(namespace, 'web').reaches('Initialized');
    const stable = await cluster.kubernetes.get({ apiVersion: 'apps/v1', kind: 'Deployment', namespace, name: 'web-primary' });
    assert.equal(stable.spec.template.spec.volumes[0].configMap.name, 'settings-primary');
    const { data, binaryData } = await cluster.kubernetes.get({ apiVersion: 'v1', kind: 'ConfigMap', namespace, name: 'settings-primary' });
    assert.deepEqual([data, binaryData], [{ mode: 'fast' }, undefined]);
  });

import * as assert from 'node:assert/strict';
import { JsonPatch } from 'cdk8s';
import { handmade } from './flagger-web';
import { foretold } from './foretold';
import { FLAGGER, TRAEFIK } from '../../harness';
import { urlOf } from '../web';

foretold('flagger/target-port-name', 'the Services of Flagger lead nowhere, and users get errors from an initialized Canary', [FLAGGER, TRAEFIK],
  namespace => handmade(namespace, JsonPatch.replace('/spec/service/targetPort', 'web')),
  async ({ cluster, namespace, app }) => {
    await cluster.apply(app);
    await cluster.canary(namespace, 'web').reaches('Initialized');
    await cluster.until('Traefik has the route', async () => (await cluster.outside.request(urlOf(namespace))).status === 503);
    const slices = await cluster.kubernetes.list('discovery.k8s.io/v1', 'EndpointSlice', namespace);
    const stable = slices.find(({ metadata }) => metadata.labels['kubernetes.io/service-name'] === 'web-primary');
    assert.ok(!stable.ports?.length, JSON.stringify(stable));
  });

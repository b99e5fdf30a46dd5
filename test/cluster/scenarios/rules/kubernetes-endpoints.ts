import * as assert from 'node:assert/strict';
import { App, JsonPatch } from 'cdk8s';
import { Foretold, foretold, patched } from './foretold';
import { plain } from './kubernetes-web';
import { KUBELET_STAND_IN } from '../../harness';

const other = { apiVersion: 'v1', kind: 'Service', metadata: { name: 'other' }, spec: { selector: { app: 'web' }, ports: [{ port: 80, targetPort: 8080 }] } };

/** How many pods the Service `web` has, and at which port, once a Service without fault has all three. */
async function endpoints({ cluster, namespace, app }: Foretold): Promise<{ pods: number; port?: number }> {
  await cluster.apply(app);
  await cluster.apply([{ ...other, metadata: { ...other.metadata, namespace } }]);
  const slice = async (service: string) => (await cluster.kubernetes.list('discovery.k8s.io/v1', 'EndpointSlice', namespace))
    .find(({ metadata }) => metadata.labels['kubernetes.io/service-name'] === service);
  const ready = async (service: string) => (await slice(service))?.endpoints?.filter(({ conditions }: any) => conditions.ready).length ?? 0;
  await cluster.until('a Service has three pods', async () => await ready('other') === 3);
  return cluster.until('the controller manager has seen to the Service', async () => {
    const found = await slice('web');
    return found && { pods: await ready('web'), port: found.ports?.[0].port };
  });
}

const broken = (...patches: JsonPatch[]) => (namespace: string): App => patched(plain(namespace), 'Service', 'web', ...patches);

foretold('kubernetes/target-port-name', 'the controller manager finds the pods, and no port that the Service leads to', [KUBELET_STAND_IN],
  broken(JsonPatch.replace('/spec/ports/0/targetPort', 'web')),
  async seen => assert.deepEqual(await endpoints(seen), { pods: 3, port: undefined }));

foretold('kubernetes/service-selects-pods', 'the controller manager finds no pods', [KUBELET_STAND_IN],
  broken(JsonPatch.add('/spec/selector/tier', 'web')),
  async seen => assert.deepEqual(await endpoints(seen), { pods: 0, port: undefined }));

foretold('kubernetes/port-name-once-per-pod', 'the controller manager takes the port of the first container', [KUBELET_STAND_IN],
  namespace => patched(plain(namespace), 'Deployment', 'web', JsonPatch.add('/spec/template/spec/containers/-', {
    name: 'proxy', image: 'acme/proxy:1', ports: [{ name: 'http', containerPort: 9090 }],
  })),
  async seen => assert.deepEqual(await endpoints(seen), { pods: 3, port: 8080 }));

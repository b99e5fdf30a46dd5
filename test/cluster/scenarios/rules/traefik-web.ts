import * as assert from 'node:assert/strict';
import { App, Chart, JsonPatch } from 'cdk8s';
import { Foretold, patched } from './foretold';
import { backend } from '../traefik/backend';
import { urlOf } from '../web';
import { MeshGateway, RouteParent, traefik, TrafficSplit } from 'cdk8s-canary';

/** A route `web` behind the Gateway `edge` of Traefik, half to the Service `v1` and half to `v2`, with changes by hand. */
export function routed(namespace: string, ...patches: JsonPatch[]): App {
  const app = new App();
  const chart = new Chart(app, namespace, { namespace });
  const edge = new MeshGateway(chart, 'edge', { provider: new traefik.TraefikGateway() });
  const backends = [backend(chart, 'v1'), backend(chart, 'v2')];
  new TrafficSplit(chart, 'web', { parents: [RouteParent.gateway(edge)], hosts: [new URL(urlOf(namespace)).hostname], backends });
  return patches.length > 0 ? patched(app, 'HTTPRoute', 'web', ...patches) : app;
}

/** Applies an app, and waits until requests to its host are answered so: by how many versions, or with what status. */
export async function answered({ cluster, namespace, app }: Foretold, how: { [version: string]: number }): Promise<void> {
  await cluster.apply(app);
  await cluster.outside.settles(how, urlOf(namespace));
}

/** Waits until Traefik has said of the route `web` what became of it, as `Accepted` or `NoMatchingParent`, and `ResolvedRefs` or `BackendNotFound`. */
export async function says(seen: Foretold, ...reasons: string[]): Promise<void> {
  const { cluster, namespace } = seen;
  await cluster.until(`Traefik says ${reasons}`, async () => {
    const { status } = await cluster.kubernetes.get({ apiVersion: 'gateway.networking.k8s.io/v1', kind: 'HTTPRoute', namespace, name: 'web' });
    assert.deepEqual(status.parents.flatMap(({ conditions }: any) => conditions.map(({ reason }: any) => reason)), reasons);
    return true;
  });
}

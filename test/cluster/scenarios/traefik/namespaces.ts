import * as assert from 'node:assert/strict';
import { App, Chart } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { answeredAs, backend, route } from './backend';
import { TRAEFIK } from '../../harness';
import { scenario } from '../../scenario';
import { Listener, MeshGateway, RouteNamespaces, traefik } from 'cdk8s-canary';

const OWN = 't-spaces';
const FRIEND = 't-spaces-friend';
const GUEST = 't-spaces-guest';

/** Whose routes each listener lets in. */
const LISTENERS = [
  { name: 'everybody', allow: RouteNamespaces.all(), admits: [OWN, FRIEND, GUEST] },
  { name: 'itself', allow: RouteNamespaces.same(), admits: [OWN] },
  { name: 'by-label', allow: RouteNamespaces.labelled({ team: 'friends' }), admits: [FRIEND] },
  { name: 'by-name', allow: RouteNamespaces.named(GUEST), admits: [GUEST] },
];

scenario('Traefik serves routes of those namespaces that a listener lets in, and tells the others that it does not', [TRAEFIK], async cluster => {
  const provider = new traefik.TraefikGateway();
  const hostOf = (listener: string, namespace: string) => `${namespace}.${listener}.t-spaces.test`;
  const platform = new App();
  new kplus.Namespace(new Chart(platform, 'namespaces'), FRIEND, { metadata: { name: FRIEND, labels: { team: 'friends' } } });
  new MeshGateway(new Chart(platform, OWN, { namespace: OWN }), 'edge', {
    provider, listeners: LISTENERS.map(({ name, allow }) => Listener.http({ name, allow, hostname: `*.${name}.t-spaces.test` })),
  });
  await cluster.apply(platform);

  // The teams know the Gateway by its name only: what the library sees it refuses itself.
  for (const namespace of [OWN, FRIEND, GUEST]) {
    const app = new App();
    const chart = new Chart(app, namespace, { namespace });
    const to = backend(chart, namespace);
    for (const { name } of LISTENERS) {
      const listeners = [{ name, protocol: 'HTTP' }];
      const edge = MeshGateway.fromMeshGatewayAttributes(chart, `edge-${name}`, { gatewayName: 'edge', gatewayNamespace: OWN, provider, listeners });
      route(edge, chart, name, hostOf(name, namespace), to);
    }
    await cluster.apply(app);
  }

  const cases = LISTENERS.flatMap(({ name, admits }) =>
    [OWN, FRIEND, GUEST].map(namespace => ({ name, namespace, admitted: admits.includes(namespace) })));
  await answeredAs(cluster, cases.map(({ name, namespace, admitted }) => [admitted ? namespace : 'status 404', `http://${hostOf(name, namespace)}/`]));
  for (const { name, namespace, admitted } of cases) {
    await cluster.until(`the route ${namespace}/${name} tells whether it is let in`, async () => {
      const { status } = await cluster.kubernetes.get({ apiVersion: 'gateway.networking.k8s.io/v1', kind: 'HTTPRoute', namespace, name });
      const accepted = status.parents[0].conditions.find((condition: any) => condition.type === 'Accepted');
      assert.deepEqual([accepted.status, accepted.reason], admitted ? ['True', 'Accepted'] : ['False', 'NotAllowedByListeners']);
      return true;
    });
  }
});

import { Chart } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { chart, errors, object, objects } from '../support/synth';
import { argo, CanaryApp, CanaryAppProps, Checks, flagger, Hook, IDeliveryEngine, linkerd, MeshGateway, none, Peer, traefik } from 'cdk8s-canary';

const app = (scope: Chart, id: string, props: Partial<CanaryAppProps> = {}) => new CanaryApp(scope, id, {
  image: 'ghcr.io/acme/web:1.4.2', port: 8080, readiness: kplus.Probe.fromHttpGet('/ready', { port: 8080 }), ...props,
});
const rules = (scope: Chart) => Checks.of(scope).findings.map(({ rule }) => rule);
const POLICIES = ['Server', 'AuthorizationPolicy', 'MeshTLSAuthentication', 'NetworkAuthentication', 'ServiceAccount'];

test('nobody is refused until it is said who may call', () => {
  const shop = chart();
  app(shop, 'web');
  expect(objects(shop).filter(({ kind }) => POLICIES.includes(kind))).toEqual([]);
  expect(object(shop, 'Deployment').spec.template.spec).not.toHaveProperty('serviceAccountName');
});

const ENGINES: [string, IDeliveryEngine, string][] = [
  ['Flagger', new flagger.FlaggerEngine(), 'Deployment'], ['Argo Rollouts', new argo.ArgoRolloutsEngine(), 'Rollout'],
];

describe.each(ENGINES)('with %s', (_, engine, kind) => {
  test('the Server picks the pods of both versions, by a label that is not the one they are selected by', () => {
    const shop = chart();
    app(shop, 'web', { engine }).connections.allowFrom(Peer.namespace('mobile'));
    const { podSelector, port } = object(shop, 'Server').spec;
    const { selector, template } = object(shop, kind).spec;
    expect(template.metadata.labels).toMatchObject(podSelector.matchLabels);
    expect(Object.keys(podSelector.matchLabels)).not.toContain(Object.keys(selector.matchLabels)[0]);
    expect(template.spec.containers[0].ports.map(({ name }: any) => name)).toEqual([port]);
  });

  test('an app that calls another one gets a ServiceAccount of its own, before its pods', () => {
    const shop = chart();
    const web = app(shop, 'web', { engine });
    app(shop, 'orders', { engine }).connections.allowFrom(Peer.app(web));
    expect(object(shop, kind, 'web').spec.template.spec.serviceAccountName).toBe('web');
    expect(object(shop, kind, 'orders').spec.template.spec).not.toHaveProperty('serviceAccountName');
    const all = objects(shop).map(manifest => `${manifest.kind}/${manifest.metadata.name}`);
    expect(all.indexOf('ServiceAccount/web')).toBeLessThan(all.indexOf(`${kind}/web`));
  });
});

test('those who may call are in one policy by identity, and one by address', () => {
  const shop = chart();
  const web = app(shop, 'web', { appProtocol: 'http' });
  web.connections.allowFrom(Peer.serviceAccount('cart', 'cart'));
  web.connections.allowFrom(Peer.serviceAccount('orders'));
  web.connections.allowFrom(Peer.namespace('mobile'));
  web.connections.allowFrom(Peer.network('10.20.0.0/16', 'fd00:20::/32'));
  expect(object(shop, 'MeshTLSAuthentication').spec.identityRefs).toEqual([
    { kind: 'ServiceAccount', name: 'cart', namespace: 'cart' },
    { kind: 'ServiceAccount', name: 'orders', namespace: 'shop' },
    { kind: 'Namespace', name: 'mobile' },
  ]);
  expect(object(shop, 'NetworkAuthentication').spec.networks).toEqual([{ cidr: '10.20.0.0/16' }, { cidr: 'fd00:20::/32' }]);
  expect(object(shop, 'Server').spec).toMatchObject({ accessPolicy: 'deny', proxyProtocol: 'HTTP/1' });
  for (const [kind, name] of [['MeshTLSAuthentication', 'web-http-identities'], ['NetworkAuthentication', 'web-http-networks']]) {
    expect(object(shop, 'AuthorizationPolicy', name).spec).toEqual({
      targetRef: { group: 'policy.linkerd.io', kind: 'Server', name: 'web-http' },
      requiredAuthenticationRefs: [{ group: 'policy.linkerd.io', kind, name }],
    });
  }
});

test('everyone in the mesh needs no names', () => {
  const shop = chart();
  const { connections } = app(shop, 'web');
  connections.allowFrom(Peer.serviceAccount('cart'));
  connections.allowFrom(Peer.everyoneInMesh());
  expect(object(shop, 'MeshTLSAuthentication').spec).toEqual({ identities: ['*'] });
});

test.each([[undefined, 'unknown'], ['http', 'HTTP/1'], ['kubernetes.io/h2c', 'HTTP/2'], ['linkerd.io/opaque', 'opaque']])(
  'the Server for appProtocol %s is for %s', (appProtocol, proxyProtocol) => {
    const shop = chart();
    const web = app(shop, 'web', { appProtocol });
    web.acknowledge('linkerd/routed-app-protocol', 'only the Server is of interest');
    web.connections.allowFrom(Peer.everyoneInMesh());
    expect(object(shop, 'Server').spec.proxyProtocol).toBe(proxyProtocol);
  });

test('no route is attached to the Server, so that Linkerd lets probes in', () => {
  const shop = chart();
  app(shop, 'web').connections.allowFrom(Peer.everyoneInMesh());
  expect(objects(shop).filter(({ kind }) => kind === 'HTTPRoute')).toEqual([]);
  expect(rules(shop)).toEqual([]);
});

test('Prometheus is let in to the port of the proxies, not to that of the app', () => {
  const shop = chart();
  const web = app(shop, 'web', { mesh: new linkerd.LinkerdMesh({ inboundPolicy: linkerd.InboundPolicy.DENY }) });
  expect(rules(shop)).toContain('linkerd/scrape-policy');
  web.connections.allowFrom(Peer.everyoneInMesh());
  web.connections.allowFrom(Peer.prometheus());
  expect(object(shop, 'Server', 'web-linkerd-admin').spec).toMatchObject({ port: 'linkerd-admin', proxyProtocol: 'HTTP/1' });
  expect(object(shop, 'MeshTLSAuthentication', 'web-linkerd-admin-identities').spec.identityRefs)
    .toEqual([{ kind: 'ServiceAccount', name: 'prometheus', namespace: 'linkerd-viz' }]);
  expect(rules(shop)).toEqual([]);
});

test('an app that refuses everyone is told of', () => {
  const shop = chart();
  const web = app(shop, 'web', { mesh: new linkerd.LinkerdMesh({ inboundPolicy: linkerd.InboundPolicy.DENY }) });
  web.connections.allowFrom(Peer.prometheus());
  expect(rules(shop)).toEqual(['access/nobody']);
  web.connections.allowFrom(Peer.everyoneInMesh());
  expect(rules(shop)).toEqual([]);
});

test('other ports are asked for, and have a Server of their own', () => {
  const shop = chart();
  const web = app(shop, 'web');
  web.deployment.containers[0].addPort({ name: 'metrics', number: 9090 });
  web.connections.allowFrom(Peer.everyoneInMesh());
  expect(rules(shop)).toEqual(['access/open-port']);
  web.connections.allowFrom(Peer.serviceAccount('prometheus', 'monitoring'), { port: 'metrics' });
  expect(rules(shop)).toEqual([]);
  expect(object(shop, 'Server', 'web-metrics').spec.port).toBe('metrics');
});

test('a port that the pods do not have is an error', () => {
  const shop = chart();
  app(shop, 'web').connections.allowFrom(Peer.everyoneInMesh(), { port: 'metrics' });
  expect(errors(shop)).toEqual([expect.stringContaining('linkerd/server-port')]);
});

describe('behind a gateway', () => {
  const behind = (shop: Chart) => {
    const gateway = new MeshGateway(shop, 'edge', { provider: new traefik.TraefikGateway() });
    return { gateway, ...app(shop, 'web', { gateway }) };
  };
  const NAME = 'access/gateway';

  test('an app that lets others in, but not the gateway, is an error', () => {
    const shop = chart();
    behind(shop).connections.allowFrom(Peer.namespace('mobile'));
    expect(errors(shop)).toEqual([expect.stringContaining(NAME)]);
  });

  test('the gateway is let in by what its pods run as', () => {
    const shop = chart();
    const { connections, gateway } = behind(shop);
    connections.allowFrom(Peer.gateway(gateway, { serviceAccount: 'traefik', namespace: 'traefik' }));
    expect(object(shop, 'MeshTLSAuthentication').spec.identityRefs).toEqual([{ kind: 'ServiceAccount', name: 'traefik', namespace: 'traefik' }]);
    expect(rules(shop)).not.toContain(NAME);
  });

  test('a gateway outside of the mesh is let in by its address', () => {
    const shop = chart();
    behind(shop).connections.allowFrom(Peer.network('10.0.0.0/8'));
    expect(rules(shop)).not.toContain(NAME);
  });

  test('metrics alone refuse nobody', () => {
    const shop = chart();
    behind(shop).connections.allowFrom(Peer.prometheus());
    expect(rules(shop)).toEqual(['access/open-port']);
  });
});

test('a load tester that is not let in is told of', () => {
  const shop = chart();
  const web = app(shop, 'web');
  web.addHook(Hook.loadTest('http://flagger-loadtester.test/', 'hey -z 1m http://web-canary.shop:8080/'));
  web.connections.allowFrom(Peer.namespace('mobile'));
  expect(rules(shop)).toEqual(['access/load-tester']);
  web.connections.allowFrom(Peer.loadTester({ serviceAccount: 'flagger-loadtester', namespace: 'test' }));
  expect(rules(shop)).toEqual([]);
});

test('a load tester that was installed as it comes has the identity of all pods beside it', () => {
  const shop = chart();
  app(shop, 'web').connections.allowFrom(Peer.loadTester());
  expect(object(shop, 'MeshTLSAuthentication').spec.identityRefs).toEqual([{ kind: 'ServiceAccount', name: 'default', namespace: 'test' }]);
  expect(rules(shop)).toEqual(['linkerd/default-identity']);
});

test('a mesh that refuses nobody is an error', () => {
  const shop = chart();
  app(shop, 'web', { mesh: new none.NoMesh(), gateway: new MeshGateway(shop, 'edge', { provider: new traefik.TraefikGateway() }) })
    .connections.allowFrom(Peer.prometheus());
  expect(errors(shop)).toContainEqual(expect.stringContaining('access/mesh'));
});

test('a caller outside of the mesh is an error', () => {
  const shop = chart();
  const web = app(shop, 'web', { mesh: new none.NoMesh(), gateway: new MeshGateway(shop, 'edge', { provider: new traefik.TraefikGateway() }) });
  app(shop, 'orders').connections.allowFrom(Peer.app(web));
  expect(errors(shop)).toContainEqual(expect.stringContaining('access/caller-mesh: The app that runs as \'web\' may call, but belongs to no mesh'));
});

test('an app runs as the ServiceAccount that it was given', () => {
  const shop = chart();
  const serviceAccount = new kplus.ServiceAccount(shop, 'account', { metadata: { name: 'buyer' } });
  const web = app(shop, 'web', { serviceAccount });
  app(shop, 'orders').connections.allowFrom(Peer.app(web));
  expect(object(shop, 'Deployment', 'web').spec.template.spec.serviceAccountName).toBe('buyer');
  expect(objects(shop).filter(({ kind }) => kind === 'ServiceAccount')).toHaveLength(1);
  expect(object(shop, 'MeshTLSAuthentication').spec.identityRefs).toEqual([{ kind: 'ServiceAccount', name: 'buyer', namespace: 'shop' }]);
});

test('an app of another namespace is known by both names', () => {
  const shop = chart();
  const mobile = new Chart(shop.node.root as any, 'mobile', { namespace: 'mobile' });
  app(shop, 'orders').connections.allowFrom(Peer.app(app(mobile, 'phone')));
  expect(object(shop, 'MeshTLSAuthentication').spec.identityRefs).toEqual([{ kind: 'ServiceAccount', name: 'phone', namespace: 'mobile' }]);
  expect(object(mobile, 'ServiceAccount').metadata).toMatchObject({ name: 'phone', namespace: 'mobile' });
});

test('the inventory has what is written', () => {
  const shop = chart();
  const web = app(shop, 'web');
  web.connections.allowFrom(Peer.app(web));
  const written = web.inventory.filter(({ owner }) => owner === 'you').map(({ kind, name }) => `${kind}/${name}`);
  expect(written.sort()).toEqual(objects(shop).map(({ kind, metadata }) => `${kind}/${metadata.name}`).sort());
});

const WRONG: [string, () => Peer][] = [
  ['a ServiceAccount', () => Peer.serviceAccount('Web')], ['its namespace', () => Peer.serviceAccount('web', 'shop.acme')],
  ['a namespace', () => Peer.namespace('')], ['an address', () => Peer.network('10.0.0.0/64')], ['no address', () => Peer.network()],
];

test.each(WRONG)('%s that cannot be is refused', (_, make) => {
  expect(make).toThrow('access/peer');
});

import { App, Chart, Testing } from 'cdk8s';
import { Construct } from 'constructs';
import { validateManifest } from '../../support/schemas';
import { chart, object, objects } from '../../support/synth';
import { GatewayClass, IGatewayProvider, MeshGateway } from 'cdk8s-canary';

const provider: IGatewayProvider = {
  name: 'Acme', className: 'internal', controllerName: 'acme.dev/gateway', installsClass: false, routing: { reportsObservedGeneration: true },
};

test.each([
  ['with a namespace', () => chart('platform')],
  ['without a namespace', () => Testing.chart()],
])('a class belongs to no namespace, in a chart %s', (_, create) => {
  const parameters = { group: 'acme.dev', kind: 'Settings', name: 'internal' };
  const { apiObject } = new GatewayClass(create(), 'internal', { provider, description: 'for us', parameters, parametersNamespace: 'acme' });
  const manifest = object(apiObject.chart, 'GatewayClass');
  expect(manifest).toEqual({
    apiVersion: 'gateway.networking.k8s.io/v1',
    kind: 'GatewayClass',
    metadata: { name: 'internal' },
    spec: { controllerName: 'acme.dev/gateway', description: 'for us', parametersRef: { ...parameters, namespace: 'acme' } },
  });
  expect(validateManifest(manifest)).toEqual([]);
});

test('a class has the annotations that its provider needs', () => {
  const platform = chart();
  new GatewayClass(platform, 'internal', { provider: { ...provider, classAnnotations: { 'acme.dev/unmanaged': 'true' } } });
  expect(object(platform, 'GatewayClass').metadata.annotations).toEqual({ 'acme.dev/unmanaged': 'true' });
});

test.each<[string, Partial<IGatewayProvider>, boolean | undefined, number]>([
  ['nobody brings it along', {}, undefined, 1],
  ['the installation brings it along', { installsClass: true }, undefined, 0],
  ['nothing is said about it', { installsClass: undefined }, undefined, 0],
  ['it is asked for', { installsClass: true }, true, 1],
  ['it is made elsewhere', {}, false, 0],
])('if %s, a Gateway makes its class or not', (_, more, createClass, classes) => {
  const platform = chart();
  new MeshGateway(platform, 'edge', { provider: { ...provider, ...more }, createClass });
  expect(objects(platform).filter(({ kind }) => kind === 'GatewayClass')).toHaveLength(classes);
});

test('Gateways of one class make it once, and not at all if it has been made', () => {
  const platform = chart();
  ['one', 'other'].forEach(id => new MeshGateway(platform, id, { provider }));
  const external = { ...provider, className: 'external' };
  new GatewayClass(platform, 'external', { provider: external });
  new MeshGateway(platform, 'outside', { provider: external });
  expect(objects(platform).filter(({ kind }) => kind === 'GatewayClass').map(({ metadata }) => metadata.name)).toEqual(['internal', 'external']);
});

test('each chart makes the class for its Gateways, because it may be for a cluster of its own; unless somebody made it on purpose', () => {
  const app = new App();
  const charts = ['dev', 'prod'].map(id => new Chart(app, id, { namespace: 'platform' }));
  charts.forEach(each => new MeshGateway(each, 'edge', { provider }));
  expect(charts.map(each => objects(each).map(({ kind }) => kind))).toEqual([['GatewayClass', 'Gateway'], ['GatewayClass', 'Gateway']]);
  const external = { ...provider, className: 'external' };
  new GatewayClass(new Construct(charts[0], 'infrastructure'), 'external', { provider: external });
  new MeshGateway(charts[1], 'outside', { provider: external });
  expect(objects(charts[1]).filter(({ kind }) => kind === 'GatewayClass')).toHaveLength(1);
});

test('a description that is too long is refused', () => {
  expect(() => new GatewayClass(chart(), 'internal', { provider, description: 'x'.repeat(65) })).toThrow('gateway-class/description: got "xxx');
});

test('a class has a name that Kubernetes takes', () => {
  expect(() => new MeshGateway(chart(), 'edge', { provider: { ...provider, className: 'Internal!' } })).toThrow('gateway/class-name: got "Internal!"');
});

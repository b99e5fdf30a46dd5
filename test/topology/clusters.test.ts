/** What is for different clusters is told apart by what contradicts itself. */
import { clustersOf, Resource } from '../../src/topology';

const resource = (bundle: string | undefined, name: string, data = '1', more: any = {}) => new Resource(
  { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name, namespace: 'shop' }, data: { data }, ...more }, { source: { bundle, positionOf: () => ({}) } });
const told = (...resources: Resource[]) => clustersOf(resources).map(cluster => cluster.map(({ bundle, name }) => `${bundle} ${name}`));

test('without contradictions there is one cluster', () => {
  expect(told()).toEqual([[]]);
  expect(told(resource('a', 'web'), resource('b', 'cart'))).toEqual([['a web', 'b cart']]);
});

test.each<[string, Resource, Resource]>([
  ['two objects of a name in one bundle', resource('a', 'web', '1'), resource('a', 'web', '2')],
  ['two objects of a name in no bundle that is known', resource(undefined, 'web', '1'), resource(undefined, 'web', '2')],
  ['two objects without a name', resource('a', '', '1'), resource('b', '', '2')],
  ['another kind', resource('a', 'web', '1'), resource('b', 'web', '2', { kind: 'Secret' })],
  ['what belongs to no namespace', resource('a', 'web', '1', { kind: 'Namespace' }), resource('b', 'web', '2', { kind: 'Namespace' })],
])('no contradiction: %s', (_, one, other) => {
  expect(told(one, other)).toHaveLength(1);
});

test('what several bundles write in the same way counts once', () => {
  expect(told(resource('a', 'web'), resource('b', 'web'), resource('b', 'cart'))).toEqual([['a web', 'b cart']]);
  expect(told(resource('a', 'web'), resource('a', 'web'))).toEqual([['a web', 'a web']]);
});

test('what two of three clusters have in common is in each of them', () => {
  const web = ['dev', 'stage', 'prod'].map(bundle => resource(bundle, 'web', bundle));
  const cart = [resource('dev', 'cart'), resource('stage', 'cart'), resource('prod', 'cart', '2')];
  expect(told(...web, ...cart)).toEqual([['dev web', 'dev cart'], ['stage web', 'stage cart'], ['prod web', 'prod cart']]);
});

test('bundles that contradict each other are apart, and all others are with each of them', () => {
  expect(told(resource('dev', 'web', '1'), resource('dev', 'cart'), resource('prod', 'web', '2'), resource('all', 'edge'))).toEqual([
    ['dev web', 'dev cart', 'all edge'], ['prod web', 'all edge'],
  ]);
});

test('bundles of like names are together', () => {
  const files = ['cart/dev', 'cart/prod', 'cart/stage', 'web/prod', 'web/stage'].map(file => resource(`${file}.yaml`, file.split('/')[0], file));
  expect(told(...files)).toEqual([
    ['cart/dev.yaml cart'],
    ['cart/prod.yaml cart', 'web/prod.yaml web'],
    ['cart/stage.yaml cart', 'web/stage.yaml web'],
  ]);
});

test('what is beside some of them only is with these', () => {
  const [dev, prod] = ['dev', 'prod'].map(folder => resource(`k8s/${folder}/web.yaml`, 'web', folder));
  expect(told(dev, prod, resource('k8s/prod/autoscaler.yaml', 'autoscaler'), resource('k8s/common/edge.yaml', 'edge'))).toEqual([
    ['k8s/dev/web.yaml web', 'k8s/common/edge.yaml edge'],
    ['k8s/prod/web.yaml web', 'k8s/prod/autoscaler.yaml autoscaler', 'k8s/common/edge.yaml edge'],
  ]);
});

test('nobody has hundreds of clusters: of so many alternatives the last ones are thrown together', () => {
  expect(told(...Array.from({ length: 100 }, (_, i) => resource(`${i}`, 'web', `${i}`)))).toHaveLength(16);
});

import { GATEWAY_FEATURES, lacks } from '../../src/model/gateway-feature';
import { generic } from 'cdk8s-canary';

const options = { className: 'tyk', controllerName: 'tyk.io/tyk-gateway-controller' };

test('what is not said is believed to be supported', () => {
  const { routing } = new generic.GenericGateway(options);
  expect(GATEWAY_FEATURES.filter(({ name }) => lacks(routing, name))).toEqual([]);
  expect(routing.reportsObservedGeneration).toBe(true);
});

test('what is said counts', () => {
  const gateway = new generic.GenericGateway({ ...options, name: 'Tyk', supportedFeatures: ['HTTPRoute'], reportsObservedGeneration: false });
  expect(gateway.name).toBe('Tyk');
  expect(lacks(gateway.routing, 'HTTPRoute')).toBe(false);
  expect(lacks(gateway.routing, 'HTTPRouteRequestMirror')).toBe(true);
  expect(gateway.routing.reportsObservedGeneration).toBe(false);
});

test('without a name it is called like its class', () => {
  expect(new generic.GenericGateway(options).name).toBe('tyk');
});

test.each([
  [{ className: 'Tyk' }, 'gateway/class-name: got "Tyk"'],
  [{ controllerName: 'tyk' }, 'gateway/controller-name: got "tyk"; allowed is a domain and a path.'],
])('%j is refused', (wrong, message) => {
  expect(() => new generic.GenericGateway({ ...options, ...wrong })).toThrow(message);
});

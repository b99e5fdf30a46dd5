import { Duration } from 'cdk8s';
import { validateManifest } from '../../support/schemas';
import { chart, object, objects } from '../../support/synth';
import { BackendTrafficPolicy, BackendTrafficPolicyProps, Checks, SessionPersistence } from 'cdk8s-canary';

function policy(props: Partial<BackendTrafficPolicyProps> = {}): BackendTrafficPolicy {
  const shop = chart();
  Checks.of(shop).assume({ versions: { gatewayApiChannel: 'experimental' } });
  return new BackendTrafficPolicy(shop, 'cart', { services: ['cart'], ...props });
}

test('a policy limits retries and keeps sessions together', () => {
  const manifest = object(policy({ retryBudget: {}, sessionPersistence: SessionPersistence.header('x-session') }).apiObject.chart, 'XBackendTrafficPolicy');
  expect(manifest.spec).toEqual({
    targetRefs: [{ group: '', kind: 'Service', name: 'cart' }],
    retryConstraint: { budget: { percent: 20, interval: '10s' }, minRetryRate: { count: 10, interval: '1s' } },
    sessionPersistence: { type: 'Header', sessionName: 'x-session' },
  });
  expect(validateManifest(manifest, { gatewayApi: 'v1.5.1-experimental' })).toEqual([]);
});

test('a budget can be another one', () => {
  const { apiObject } = policy({ retryBudget: { percent: 5, interval: Duration.minutes(1), minPerSecond: 1 } });
  expect(objects(apiObject.chart)[0].spec.retryConstraint).toEqual({ budget: { percent: 5, interval: '1m' }, minRetryRate: { count: 1, interval: '1s' } });
});

test.each<[string, Partial<BackendTrafficPolicyProps>, string]>([
  ['no Service', { services: [] }, 'policy/targets: got [];'],
  ['a Service in capitals', { services: ['Cart'] }, 'value/service: got "Cart";'],
  ['more than all', { retryBudget: { percent: 101 } }, 'policy/retry-budget: got 101;'],
  ['half a percent', { retryBudget: { percent: 0.5 } }, 'policy/retry-budget: got 0.5;'],
  ['a longer time than an hour', { retryBudget: { interval: Duration.hours(2) } }, 'allowed is a second to an hour.'],
  ['no retry at all', { retryBudget: { minPerSecond: 0 } }, 'policy/retry-budget: got 0;'],
])('%s is refused', (_, wrong, message) => {
  expect(() => policy(wrong)).toThrow(message);
});

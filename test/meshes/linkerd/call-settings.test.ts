import { Duration } from 'cdk8s';
import { chart, object } from '../../support/synth';
import { argo, CanaryApp, flagger, IDeliveryEngine, linkerd } from 'cdk8s-canary';

const { CallSettings, CircuitBreaking, GrpcRetryCode, Retries } = linkerd;
const annotations = (options: linkerd.CallOptions) => CallSettings.of(options).annotations;

test('nothing said is nothing written', () => {
  expect(annotations({})).toEqual({});
  expect(new linkerd.LinkerdMesh().serviceAnnotations).toEqual({});
});

test('requests are tried again', () => {
  expect(annotations({ retries: Retries.onHttp({ statusCodes: ['5xx', '429', '400-404'], limit: 2, timeout: Duration.millis(300) }) })).toEqual({
    'retry.linkerd.io/http': '5xx,429,400-404', 'retry.linkerd.io/limit': '2', 'retry.linkerd.io/timeout': '300ms',
  });
});

test('calls of gRPC are tried again', () => {
  expect(annotations({ retries: Retries.onGrpc({ codes: [GrpcRetryCode.UNAVAILABLE, GrpcRetryCode.INTERNAL] }) }))
    .toEqual({ 'retry.linkerd.io/grpc': 'unavailable,internal' });
});

test.each([[['5XX ']], [['teapot']], [['600']], [['99']], [['500-400']], [[]]])('retries on %j are refused', statusCodes => {
  expect(() => Retries.onHttp({ statusCodes })).toThrow('linkerd/retry-conditions');
});

test.each([0, 1.5, 65536])('%d retries are refused', limit => {
  expect(() => Retries.onHttp({ statusCodes: ['5xx'], limit })).toThrow('linkerd/retry-limit');
});

test('callers wait so long', () => {
  const timeouts = { request: Duration.seconds(90), response: Duration.millis(1500), idle: Duration.minutes(1) };
  expect(annotations({ timeouts })).toEqual({
    'timeout.linkerd.io/request': '90s', 'timeout.linkerd.io/response': '1500ms', 'timeout.linkerd.io/idle': '60s',
  });
});

test('pods that fail again and again are left alone', () => {
  const penalties = { minPenalty: Duration.seconds(2), maxPenalty: Duration.seconds(30) };
  expect(annotations({ circuitBreaking: CircuitBreaking.consecutiveFailures({ maxFailures: 5, jitter: 1, ...penalties }) })).toEqual({
    'balancer.linkerd.io/failure-accrual': 'consecutive',
    'balancer.linkerd.io/failure-accrual-consecutive-max-failures': '5',
    'balancer.linkerd.io/failure-accrual-consecutive-min-penalty': '2s',
    'balancer.linkerd.io/failure-accrual-consecutive-max-penalty': '30s',
    'balancer.linkerd.io/failure-accrual-consecutive-jitter-ratio': '1',
  });
});

test('pods of which too few answers are good are left alone', () => {
  const circuitBreaking = CircuitBreaking.unified({ successRate: 0.95, window: Duration.seconds(20), minRequests: 10, honorRetryAfter: true });
  expect(annotations({ circuitBreaking })).toEqual({
    'balancer.linkerd.io/failure-accrual': 'unified',
    'balancer.alpha.linkerd.io/failure-accrual-success-rate-threshold': '0.95',
    'balancer.alpha.linkerd.io/failure-accrual-success-rate-window': '20s',
    'balancer.alpha.linkerd.io/failure-accrual-success-rate-min-requests': '10',
    'balancer.alpha.linkerd.io/failure-accrual-honor-retry-after': 'true',
  });
});

const BREAKERS: linkerd.SuccessRateBreaking[] = [
  { minPenalty: Duration.minutes(2) }, { maxPenalty: Duration.millis(500) }, { maxFailures: 0 }, { jitter: 101 }, { successRate: 1.1 },
  { window: Duration.millis(5) }, { minRequests: 2_000_000 },
];

test.each(BREAKERS)('a breaker of %j is refused', options => {
  expect(() => CircuitBreaking.unified(options)).toThrow('linkerd/breaker-bounds');
});

test('failures count as latency', () => {
  expect(annotations({ loadBalancing: { penalizeFailures: true, penalty: Duration.seconds(2), maxRetryAfter: Duration.minutes(1) } })).toEqual({
    'balancer.alpha.linkerd.io/penalize-failures': 'true',
    'balancer.alpha.linkerd.io/load-biaser-penalty': '2s',
    'balancer.alpha.linkerd.io/load-biaser-max-retry-after': '60s',
  });
});

const ENGINES: [string, IDeliveryEngine, (shop: any) => any][] = [
  ['Flagger', new flagger.FlaggerEngine(), shop => object(shop, 'Canary').spec.service.apex.annotations],
  ['Argo Rollouts', new argo.ArgoRolloutsEngine(), shop => object(shop, 'Service', 'web').metadata.annotations],
];

test.each(ENGINES)('with %s they are on the Service that callers call', (_, engine, found) => {
  const shop = chart();
  const mesh = new linkerd.LinkerdMesh({ calls: { timeouts: { request: Duration.seconds(5) } } });
  new CanaryApp(shop, 'web', { image: 'x', port: 8080, engine, mesh });
  expect(found(shop)).toEqual({ 'timeout.linkerd.io/request': '5s' });
});

import { Duration } from 'cdk8s';
import { Analysis, AnalysisOptions, Hook, Metric, prometheus } from 'cdk8s-canary';

test('an analysis checks success and latency every minute, and rolls back after five failures', () => {
  const analysis = Analysis.of();
  expect(analysis).toMatchObject({ intervalSeconds: 60, failureLimit: 5, hooks: [] });
  expect(analysis.metrics.map(({ name }) => name)).toEqual(['success-rate', 'latency-p99']);
  expect(analysis.provider).toBeUndefined();
});

test('an analysis is what is said about it', () => {
  const said = {
    failureLimit: 1, metrics: [Metric.latency()], hooks: [Hook.rollout('http://test')], provider: new prometheus.Prometheus('http://prometheus:9090'),
  };
  expect(Analysis.of({ ...said, interval: Duration.seconds(10) })).toEqual({ ...said, intervalSeconds: 10 });
});

test('an analysis may measure nothing', () => {
  expect(Analysis.of({ metrics: [] }).metrics).toEqual([]);
});

test.each<[string, AnalysisOptions, string]>([
  ['an interval of 9 seconds', { interval: Duration.seconds(9) }, 'value/interval: got "9 seconds"; allowed is whole seconds, 10 to 2147483647.'],
  ['no interval', { interval: Duration.minutes(0) }, 'value/interval: got "0 minutes";'],
  ['no failure', { failureLimit: 0 }, 'value/failure-limit: got 0; allowed is a whole number, 1 or more.'],
  ['half a failure', { failureLimit: 1.5 }, 'value/failure-limit: got 1.5;'],
  ['a negative number of failures', { failureLimit: -1 }, 'value/failure-limit: got -1;'],
])('%s is refused', (_, options, message) => {
  expect(() => Analysis.of(options)).toThrow(message);
});

import { Duration } from 'cdk8s';
import { IMetricProvider, IMetricSource, Metric, MetricQuestion, MetricSignal, PlannedMetric } from 'cdk8s-canary';

function provider(address: string): IMetricProvider {
  return { spec: { type: 'prometheus', address } };
}

/** Answers each question with the question itself. */
const echo: IMetricSource = { queryFor: question => JSON.stringify(question), suggestedProvider: provider('http://source') };
const mute: IMetricSource = { queryFor: () => undefined, suggestedProvider: provider('http://mute') };

function asked(metric: Metric, port?: number): MetricQuestion {
  return JSON.parse(metric.toPlan({ sources: [echo], port })!.query);
}

function addressOf(planned?: PlannedMetric): string | undefined {
  return planned?.provider.address;
}

test.each<[string, Metric, Omit<PlannedMetric, 'query' | 'provider'>]>([
  ['99 percent of success by default', Metric.successRate(), { name: 'success-rate', windowSeconds: 60, min: 99 }],
  ['a success rate of 0', Metric.successRate({ min: 0 }), { name: 'success-rate', windowSeconds: 60, min: 0 }],
  ['a success rate of 100', Metric.successRate({ name: '9', min: 100, window: Duration.seconds(1) }), { name: '9', windowSeconds: 1, min: 100 }],
  ['a success rate of its own', Metric.successRate({ name: 'ok', min: 99.95, window: Duration.minutes(5) }), { name: 'ok', windowSeconds: 300, min: 99.95 }],
  ['half a second by default', Metric.latency(), { name: 'latency-p99', windowSeconds: 60, max: 500 }],
  ['a latency of one millisecond', Metric.latency({ name: 'a9b9', max: Duration.millis(1) }), { name: 'a9b9', windowSeconds: 60, max: 1 }],
  ['a latency of its own', Metric.latency({ name: 'slow', quantile: 0.5, max: Duration.seconds(2) }), { name: 'slow', windowSeconds: 60, max: 2000 }],
])('the plan of a metric: %s', (_, metric, expected) => {
  const { query, provider: spec, ...rest } = metric.toPlan({ sources: [echo] })!;
  expect(rest).toStrictEqual(expected);
  expect(metric.name).toBe(expected.name);
});

test.each([
  [0.99, 'latency-p99'],
  [0.5, 'latency-p50'],
  [0.999, 'latency-p99-9'],
  [0.9999, 'latency-p99-99'],
  [0.29, 'latency-p29'],
  [0.001, 'latency-p0-1'],
])('the latency at %d is called %s', (quantile, name) => {
  expect(Metric.latency({ quantile }).name).toBe(name);
});

test.each<[string, MetricQuestion, MetricQuestion]>([
  ['success', asked(Metric.successRate()), { signal: MetricSignal.SUCCESS_RATE }],
  ['success at a port', asked(Metric.successRate(), 8080), { signal: MetricSignal.SUCCESS_RATE, port: 8080 }],
  ['latency', asked(Metric.latency()), { signal: MetricSignal.LATENCY, quantile: 0.99 }],
  ['latency at a port', asked(Metric.latency({ quantile: 0.9 }), 80), { signal: MetricSignal.LATENCY, quantile: 0.9, port: 80 }],
])('a source is asked for %s', (_, question, expected) => {
  expect(question).toEqual(expected);
});

test.each<[string, Metric, IMetricProvider | undefined, string]>([
  ['the metric', Metric.latency({ provider: provider('http://own') }), provider('http://analysis'), 'http://own'],
  ['the metric, with a query', Metric.query({ name: 'a', query: 'x', min: 1, provider: provider('http://own') }), provider('http://analysis'), 'http://own'],
  ['the analysis', Metric.latency(), provider('http://analysis'), 'http://analysis'],
  ['the analysis, with a query', Metric.query({ name: 'a', query: 'x', min: 1 }), provider('http://analysis'), 'http://analysis'],
  ['the source', Metric.latency(), undefined, 'http://source'],
  ['the source, with a query', Metric.query({ name: 'a', query: 'x', min: 1 }), undefined, 'http://source'],
])('who is asked is said by %s', (_, metric, ofAnalysis, address) => {
  expect(addressOf(metric.toPlan({ sources: [echo, mute], provider: ofAnalysis }))).toBe(address);
});

test('a source that cannot answer is passed over, with its provider', () => {
  expect(addressOf(Metric.latency().toPlan({ sources: [mute, echo] }))).toBe('http://source');
});

test('the first source that can answer does', () => {
  const nearer: IMetricSource = { queryFor: () => 'nearer' };
  expect(Metric.latency().toPlan({ sources: [nearer, echo], provider: provider('http://a') })!.query).toBe('nearer');
});

test('a query of your own needs no source, only a provider', () => {
  const metric = Metric.query({ name: 'orders', query: 'x', min: 1, provider: provider('http://own') });
  expect(metric.toPlan({ sources: [] })).toEqual({ name: 'orders', query: 'x', provider: provider('http://own').spec, windowSeconds: 60, min: 1 });
});

test.each<[string, Metric, IMetricSource[], IMetricProvider | undefined]>([
  ['there is no source', Metric.successRate(), [], provider('http://a')],
  ['no source can answer', Metric.latency({ provider: provider('http://own') }), [mute, mute], provider('http://a')],
  ['nobody says where it is stored', Metric.latency(), [{ queryFor: () => 'x' }], undefined],
  ['nobody says where a query goes', Metric.query({ name: 'a', query: 'x', min: 1 }), [], undefined],
])('a metric has no plan if %s', (_, metric, sources, ofAnalysis) => {
  expect(metric.toPlan({ sources, provider: ofAnalysis })).toBeUndefined();
});

test.each([
  [{ min: 1 }, { min: 1 }],
  [{ max: 0 }, { max: 0 }],
  [{ min: -1, max: 1 }, { min: -1, max: 1 }],
  [{ min: 5, max: 5 }, { min: 5, max: 5 }],
  [{ min: 0, max: undefined }, { min: 0 }],
])('the bounds %p of a query are kept', (bounds, expected) => {
  const { name, query, provider: spec, windowSeconds, ...rest } = Metric.query({ name: 'a', query: 'x', ...bounds }).toPlan({ sources: [echo] })!;
  expect(rest).toStrictEqual(expected);
});

test('a query looks back as far as its window, however it says so', () => {
  const query = ' rate(x{a="{{target}}"}[5m]) / rate(y[{{interval}}]) / rate(z[1m]) ';
  const planned = Metric.query({ name: 'a', query, min: 1, window: Duration.minutes(5) }).toPlan({ sources: [echo] })!;
  expect(planned.query).toBe('rate(x{a="{{ target }}"}[{{ interval }}]) / rate(y[{{ interval }}]) / rate(z[1m])');
  expect(planned.windowSeconds).toBe(300);
});

test.each<[string, () => Metric, string]>([
  ['a negative success rate', () => Metric.successRate({ min: -1 }), 'value/success-rate: got -1; allowed is a percent from 0 to 100.'],
  ['a success rate above 100', () => Metric.successRate({ min: 100.1 }), 'value/success-rate: got 100.1;'],
  ['no number as success rate', () => Metric.successRate({ min: NaN }), 'value/success-rate: got NaN;'],
  ['the quantile 0', () => Metric.latency({ quantile: 0 }), 'value/quantile: got 0;'],
  ['the quantile 1', () => Metric.latency({ quantile: 1 }), 'value/quantile: got 1;'],
  ['a percentile as quantile', () => Metric.latency({ quantile: 99 }), 'value/quantile: got 99; allowed is a number above 0 and below 1, e.g. 0.99.'],
  ['no time', () => Metric.latency({ max: Duration.millis(0) }), 'value/latency: got 0;'],
  ['an empty query', () => Metric.query({ name: 'a', query: ' \n', min: 1 }), 'value/query: got " \\n";'],
  ['an unknown variable', () => Metric.query({ name: 'a', query: '{{ target }} {{pod}}', min: 1 }), 'value/query: got "{{ pod }}"; allowed is {{ namespace }}'],
  ['a query without bounds', () => Metric.query({ name: 'a', query: 'x' }), 'value/bounds: got "no bound"; allowed is min, max or both'],
  ['bounds that leave nothing', () => Metric.query({ name: 'a', query: 'x', min: 2, max: 1 }), 'value/bounds: got {"min":2,"max":1};'],
  ['a name in capitals', () => Metric.query({ name: 'Orders', query: 'x', min: 1 }), 'value/metric: got "Orders"; allowed is lower case letters'],
  ['an empty name', () => Metric.successRate({ name: '' }), 'value/metric: got "";'],
  ['a name that ends in a dash', () => Metric.latency({ name: 'slow-' }), 'value/metric: got "slow-";'],
  ['no window', () => Metric.latency({ window: Duration.seconds(0) }), 'value/metric: got "0 seconds"; allowed is whole seconds, 1 to 2147483647.'],
])('%s is refused', (_, create, message) => {
  expect(create).toThrow(message);
});

test.each([{ min: NaN }, { max: NaN }, { min: -Infinity }])('the bounds %p are refused', bounds => {
  expect(() => Metric.query({ name: 'a', query: 'x', ...bounds })).toThrow('value/bounds');
});

test('a query with a variable that is never closed is refused', () => {
  expect(() => Metric.query({ name: 'a', query: 'x{app="{{ target"}', min: 1 })).toThrow('value/query');
});

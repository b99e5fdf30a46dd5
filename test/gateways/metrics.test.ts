import { IMetricSource, MetricSignal, contour, istioGateway } from 'cdk8s-canary';

const PROMETHEUS = { spec: { type: 'prometheus', address: 'http://prometheus:9090' } };
const contourMetrics = new contour.ContourGateway({ metricProvider: PROMETHEUS }).metrics!;
const istioMetrics = new istioGateway.IstioGateway({ metricProvider: PROMETHEUS }).metrics!;

const CONTOUR_SERIES = 'envoy_cluster_name=~"{{ namespace }}_{{ service }}-canary_[0-9]+"';
const ISTIO_SERIES = 'reporter="source", destination_service_namespace="{{ namespace }}", destination_service_name="{{ service }}-canary"';

test.each<[string, IMetricSource, string, string]>([
  ['Contour', contourMetrics, `envoy_cluster_upstream_rq{${CONTOUR_SERIES}`, ', envoy_response_code!~"5.."'],
  ['Istio', istioMetrics, `istio_requests_total{${ISTIO_SERIES}`, ', response_code!~"5.."'],
])('%s: the success rate is the share of answers without a server error in all from the canary', (_, metrics, series, good) => {
  const all = `sum(rate(${series}}[{{ interval }}]))`;
  expect(metrics.queryFor({ signal: MetricSignal.SUCCESS_RATE })).toBe(`(sum(rate(${series}${good}}[{{ interval }}])) or 0 * ${all}) / ${all} * 100`);
});

test.each<[string, IMetricSource, string]>([
  ['Contour', contourMetrics, `envoy_cluster_upstream_rq_time_bucket{${CONTOUR_SERIES}}`],
  ['Istio', istioMetrics, `istio_request_duration_milliseconds_bucket{${ISTIO_SERIES}}`],
])('%s: the latency is a quantile of what the canary took, in milliseconds', (_, metrics, series) => {
  expect(metrics.queryFor({ signal: MetricSignal.LATENCY, quantile: 0.95 })).toBe(`histogram_quantile(0.95, sum by (le) (rate(${series}[{{ interval }}])))`);
});

test('they are stored where it is said', () => {
  expect(contourMetrics.suggestedProvider).toBe(PROMETHEUS);
  expect(istioMetrics.suggestedProvider).toBe(PROMETHEUS);
  expect(new contour.ContourGateway().metrics!.suggestedProvider).toBeUndefined();
});

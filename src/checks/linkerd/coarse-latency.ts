import { Severity } from '../../model/finding';
import { metricTemplates, templateMetrics } from '../../topology';
import { ICheck } from '../check';

export const coarseLatency: ICheck = {
  rule: {
    name: 'linkerd/coarse-latency',
    severity: Severity.WARNING,
    title: 'Latencies below a second are measured by fine steps',
    why: 'Proxies of callers count durations by route in steps of 50 ms, 500 ms, 1 s and 10 s, or little better. A quantile says no more than in'
      + ' which step it is.',
    fix: 'Measure response_latency_ms_bucket with direction="inbound".',
    source: 'https://linkerd.io/2/reference/proxy-metrics/',
  },
  check: topology => [
    ...metricTemplates(topology).map(resource => ({ resource, at: 'spec.query', query: resource.manifest.spec?.query })),
    ...templateMetrics(topology).map(({ template, at, metric }) => ({
      resource: template, at: `${at}.provider.prometheus.query`, query: metric.provider?.prometheus?.query,
    })),
  ].flatMap(({ resource, at, query = '' }) => {
    const [, metric] = /histogram_quantile[^]*\b(outbound_(?:http|grpc)_route_\w*duration_seconds_bucket)/.exec(query) ?? [];
    return metric ? [{ resource, field: at, message: `A quantile of '${metric}' is only as fine as its few steps.` }] : [];
  }),
};

import { IMetricProvider } from '../../contracts/metric-provider';
import { IMetricSource } from '../../contracts/metric-source';
import { queryOf } from '../../model/counted-requests';
import { MetricQuestion } from '../../model/metric-question';

/** The Prometheus of Linkerd's viz extension. */
const LINKERD_VIZ: IMetricProvider = { spec: { type: 'prometheus', address: 'http://prometheus.linkerd-viz:9090' } };

/**
 * What the proxies of Linkerd count, seen from the canary's own proxies.
 *
 * Probes and the proxy's own port are left out: they would make a canary without users look perfect.
 *
 * @see https://linkerd.io/2/reference/proxy-metrics/
 */
export class LinkerdMetrics implements IMetricSource {
  /**
   * @param suggestedProvider whoever scrapes the proxies
   */
  constructor(public readonly suggestedProvider: IMetricProvider = LINKERD_VIZ) {}

  public queryFor(question: MetricQuestion): string | undefined {
    const port = question.port === undefined ? '' : `, target_port="${question.port}"`;
    return queryOf({
      counter: 'response_total',
      succeeded: 'classification!="failure"',
      histogram: 'response_latency_ms',
      unit: 1,
      labels: `namespace="{{ namespace }}", {{ canary }}, direction="inbound"${port}, route_name!="probe"`,
    }, question);
  }
}

import { IMetricProvider } from '../../contracts/metric-provider';
import { MetricProviderSpec } from '../../model/rollout-plan';
import { checkedUrl } from '../../private/urls';

/**
 * A Prometheus server, or anything that answers its query API.
 *
 * @example
 * Analysis.of({ provider: new prometheus.Prometheus('http://prometheus.monitoring:9090') });
 */
export class Prometheus implements IMetricProvider {
  /** How the engines are told whom to ask. */
  public readonly spec: MetricProviderSpec;

  /**
   * @param address where the delivery controller reaches it, with its port, e.g. `http://prometheus.monitoring:9090`
   */
  constructor(address: string) {
    this.spec = { type: 'prometheus', address: checkedUrl('value/address', address) };
  }
}

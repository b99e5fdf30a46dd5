import { IMetricProvider } from '../../contracts/metric-provider';
import { MetricProviderSpec } from '../../model/rollout-plan';
import { refuse } from '../../private/errors';

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
    if (!/^https?:\/\/[^/\s]+/.test(address)) { refuse('value/address', address, 'a URL that begins with http:// or https://'); }
    this.spec = { type: 'prometheus', address };
  }
}

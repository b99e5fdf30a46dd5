import { MetricProviderSpec } from '../model/rollout-plan';

/** A system that stores metrics and answers queries. */
export interface IMetricProvider {
  /** How the engines are told whom to ask. */
  readonly spec: MetricProviderSpec;
}

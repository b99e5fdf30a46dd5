import { IMetricProvider } from '../../../contracts/metric-provider';
import { IMetricSource, MetricQuestion, MetricSignal } from '../../../contracts/metric-source';
import { CountedRequests, latency, successRate } from '../../../private/prometheus-queries';

/** What a router counts in Prometheus. */
export class RouterMetrics implements IMetricSource {
  constructor(private readonly counted: CountedRequests, public readonly suggestedProvider?: IMetricProvider) {}

  public queryFor(question: MetricQuestion): string | undefined {
    switch (question.signal) {
      case MetricSignal.SUCCESS_RATE: return successRate(this.counted);
      case MetricSignal.LATENCY: return latency(this.counted, question.quantile!);
    }
  }
}

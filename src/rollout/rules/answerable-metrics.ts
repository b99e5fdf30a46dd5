import { RolloutFacts } from './rollout-facts';
import { Finding, Findings } from '../../model/finding';

/** A metric without an answer counts as failed at every check: every rollout would be rolled back. */
export function answerableMetrics({ model, engine: { router } }: RolloutFacts): Finding[] {
  const behindGateway = model.split?.parents[0]?.kind === 'Service';
  const counters = [model.mesh, router ?? (behindGateway ? undefined : model.gateway?.provider)].filter(counter => counter?.metrics);
  return model.unansweredMetrics.map(name => Findings.error('analysis/answerable',
    counters.length
      ? `Nobody says where the metric '${name}' is stored, so every rollout would be rolled back for want of an answer.`
      : `Nobody in the path of the requests counts them, so the metric '${name}' has no answer and every rollout would be rolled back.`,
    counters.length
      ? 'Give the analysis a provider, e.g. new prometheus.Prometheus(\'http://prometheus.monitoring:9090\').'
      : 'Give a mesh or a gateway that counts requests, or use Metric.query with a provider.'));
}

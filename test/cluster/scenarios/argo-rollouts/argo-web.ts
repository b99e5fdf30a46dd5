import { App, Duration } from 'cdk8s';
import { Cluster, PROMETHEUS_URL } from '../../harness';
import { web } from '../web';
import { Analysis, argo, CanaryApp, CanaryAppProps, Metric, prometheus, RolloutPlan } from 'cdk8s-canary';

/** The app `web` in the hands of Argo Rollouts. Nothing is measured, so that each step lasts as long as it says. */
export function argoWeb(namespace: string, version: string, props: Partial<CanaryAppProps> = {}): App {
  const app = web(namespace, version, { engine: new argo.ArgoRolloutsEngine(), analysis: Analysis.of({ metrics: [] }), ...props });
  canaryAppIn(app).acknowledge('analysis/no-metrics', 'Steps are what is proven.');
  return app;
}

/** Checks the success rate, looking back no further than one check: a step lasts at least as long as its query looks back. */
export function checkedEvery(seconds: number): Analysis {
  const interval = Duration.seconds(seconds);
  const provider = new prometheus.Prometheus(PROMETHEUS_URL);
  return Analysis.of({ interval, failureLimit: 2, metrics: [Metric.successRate({ window: interval })], provider });
}

/** What is planned for the app. */
export const planOf = (app: App): RolloutPlan => canaryAppIn(app).rollout.model.plan;

/** The weights that the traffic router has been told for `web`, in order; the same one twice in a row counts once. */
export function weightsTold(cluster: Cluster, namespace: string): number[] {
  const weights = cluster.routerCalls(namespace, 'web').filter(({ call }) => call === 'SetWeight').map(call => call.arguments.weight);
  return weights.filter((weight, index) => weight !== weights[index - 1]);
}

/** Waits until the traffic router was told that all requests are for stable: that comes after the Rollout is Healthy or Degraded. */
export async function untilAllForStable(cluster: Cluster, namespace: string): Promise<void> {
  await cluster.until('all requests are for stable', () => weightsTold(cluster, namespace).pop() === 0);
}

function canaryAppIn(app: App): CanaryApp {
  return app.node.findAll().find(construct => construct instanceof CanaryApp)!;
}

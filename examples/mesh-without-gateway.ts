// A service that only other services call: Linkerd divides their requests and counts them.
import { App, Chart } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { CanaryApp, Metric, RolloutStrategy, linkerd } from 'cdk8s-canary';

const app = new App();
const shop = new Chart(app, 'shop', { namespace: 'shop', labels: { team: 'checkout' } });

const orders = new CanaryApp(shop, 'orders', {
  image: 'ghcr.io/acme/orders:2.0.0',
  port: 8080,
  readiness: kplus.Probe.fromHttpGet('/ready', { port: 8080 }),
  mesh: new linkerd.LinkerdMesh({ opaquePorts: [5432] }),
  strategy: RolloutStrategy.canary({ step: 20, max: 60, promotionStep: 30 }),
  env: { DATABASE_HOST: kplus.EnvValue.fromValue('db.shop') },
  autoscaling: { maxReplicas: 10 },
  disruptionBudget: { maxUnavailable: 1 },
});

// The Deployment is the cdk8s-plus one, so everything that can be said there still can.
orders.deployment.containers[0].env.addVariable('REGION', kplus.EnvValue.fromValue('eu'));
orders.deployment.scheduling.spread({ topology: kplus.Topology.HOSTNAME });

// And rollouts can be told more later on.
orders.addMetric(Metric.query({
  name: 'queue-length',
  query: 'max(orders_queue_length{namespace="{{ namespace }}", pod=~"{{ canaryPods }}"})',
  max: 100,
}));

app.synth();

// Every object can be patched, also with fields that this library does not know yet.
import { App, Chart, Duration, JsonPatch } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { CanaryApp, Checks, ProgressiveRollout, RolloutStrategy, RolloutTarget, Step, argo, flagger, linkerd } from 'cdk8s-canary';

const app = new App();
const shop = new Chart(app, 'shop', { namespace: 'shop' });

// Steps of your own: a person decides whether the canary goes beyond one percent.
const search = new CanaryApp(shop, 'search', {
  image: 'ghcr.io/acme/search:7.2.0',
  port: 8080,
  readiness: kplus.Probe.fromHttpGet('/ready', { port: 8080 }),
  engine: new argo.ArgoRolloutsEngine(),
  strategy: RolloutStrategy.steps(Step.weight(1, Duration.minutes(10)), Step.pause(), Step.weight(25), Step.weight(50, Duration.minutes(5))),
});
search.workload.addJsonPatch(
  JsonPatch.add('/spec/template/spec/terminationGracePeriodSeconds', 60),
  JsonPatch.add('/spec/strategy/canary/scaleDownDelaySeconds', 120),
);

// A Deployment that was there before.
const legacy = new kplus.Deployment(shop, 'legacy', {
  metadata: { name: 'legacy' },
  podMetadata: { labels: { app: 'legacy' } },
  select: false,
  containers: [{ image: 'ghcr.io/acme/legacy:0.9.0', portNumber: 9000, readiness: kplus.Probe.fromHttpGet('/ready') }],
});
legacy.select(kplus.LabelSelector.of({ labels: { app: 'legacy' } }));
const autoscaler = new kplus.HorizontalPodAutoscaler(shop, 'legacy-autoscaler', { target: legacy, minReplicas: 2, maxReplicas: 4 });
const rollout = new ProgressiveRollout(shop, 'legacy-rollout', {
  target: RolloutTarget.fromDeployment(legacy),
  engine: new flagger.FlaggerEngine(),
  mesh: new linkerd.LinkerdMesh(),
  autoscaler: { apiVersion: 'autoscaling/v2', kind: 'HorizontalPodAutoscaler', name: autoscaler.name },
});
rollout.apiObject.addJsonPatch(
  JsonPatch.add('/spec/analysis/primaryReadyThreshold', 80),
  JsonPatch.add('/spec/fieldOfTomorrow', { enabled: true }),
);
// A field that no schema knows is an error otherwise: API servers drop such fields without a word.
Checks.acknowledge(rollout, 'schema/unknown-field', 'The next version of Flagger reads fieldOfTomorrow');

app.synth();

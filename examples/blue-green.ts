// The new version runs beside the old one and is tested under load; then all requests go to it at once.
import { App, Chart, Duration } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { Analysis, CanaryApp, Hook, RolloutStrategy, argo } from 'cdk8s-canary';

const app = new App();

const strategy = RolloutStrategy.blueGreen({ preview: Duration.minutes(10) });
const readiness = kplus.Probe.fromHttpGet('/ready', { port: 8080 });
const testedIn = (namespace: string) => Analysis.of({
  hooks: [
    Hook.preRollout('http://acceptance-tests.test/run'),
    Hook.loadTest('http://flagger-loadtester.test/', `hey -z 1m -q 10 -c 2 http://billing-canary.${namespace}:8080/`),
    Hook.confirmPromotion('http://flagger-loadtester.test/gate/check'),
  ],
});

new CanaryApp(new Chart(app, 'with-flagger', { namespace: 'shop' }), 'billing', {
  image: 'ghcr.io/acme/billing:3.1.0', port: 8080, readiness, strategy, analysis: testedIn('shop'),
});
new CanaryApp(new Chart(app, 'with-argo', { namespace: 'other' }), 'billing', {
  image: 'ghcr.io/acme/billing:3.1.0', port: 8080, readiness, strategy, analysis: testedIn('other'), engine: new argo.ArgoRolloutsEngine(),
});

app.synth();

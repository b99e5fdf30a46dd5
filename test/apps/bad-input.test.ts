import * as fs from 'fs';
import { App, Chart, Testing } from 'cdk8s';
import { errors, chart } from '../support/synth';
import { Analysis, CanaryApp, Listener, MeshGateway, ProgressiveRollout, RolloutStrategy, RolloutTarget, flagger, linkerd, traefik } from 'cdk8s-canary';

/** Everything that can be wrong at once. */
function wrong(): Chart {
  const shop = chart();
  const edge = new MeshGateway(shop, 'edge', { provider: new traefik.TraefikGateway(), listeners: [Listener.http({ hostname: '*.acme.dev', port: 80 })] });
  new CanaryApp(shop, 'order', { image: 'a', port: 8080, strategy: RolloutStrategy.canary({ weights: [50, 20] }) });
  new CanaryApp(shop, 'above', { image: 'a', port: 8080, strategy: RolloutStrategy.canary({ weights: [50, 120] }) });
  new CanaryApp(shop, 'path', { image: 'a', port: 8080, gateway: edge, path: 'shop' });
  new CanaryApp(shop, 'hosts', { image: 'a', port: 8080, gateway: edge, hosts: ['shop.acme.dev', 'shop.acme.io'] });
  new CanaryApp(shop, 'metrics', { image: 'a', port: 8080, analysis: Analysis.of({ metrics: [] }) });
  new ProgressiveRollout(shop, 'port', {
    target: RolloutTarget.fromAttributes({ name: 'old', ports: [{ number: 8080, name: 'http' }] }),
    port: 80,
    targetPort: 'web',
    engine: new flagger.FlaggerEngine(),
    mesh: new linkerd.LinkerdMesh(),
  });
  return shop;
}

test('all mistakes are reported together, one error each, with the construct and the fix', () => {
  expect(errors(wrong())).toEqual([
    expect.stringMatching(/^\[shop\/edge\] gateway\/listener-port: Listener 'http' uses port 80, but Traefik opens 8000 .* Fix: Leave out the port/),
    expect.stringMatching(/^\[shop\/order\/rollout\] rollout\/weights: The weights are 50, 20, but 20 after 50 does not rise.* Fix: .*: 20, 50\.$/),
    expect.stringMatching(/^\[shop\/above\/rollout\] rollout\/weights: The weights are 50, 120, but 120 cannot be .* Fix: Use whole percents/),
    expect.stringMatching(/^\[shop\/path\/rollout\] rollout\/path: 'shop' cannot be the path of a route.* Fix: Use a path that begins with \/, e\.g\. '\/shop'\.$/),
    expect.stringMatching(/^\[shop\/hosts\/rollout\] gateway\/host-matches-listener: No listener of gateway 'edge' answers for 'shop\.acme\.io'.* Fix: /),
    expect.stringMatching(/^\[shop\/metrics\/rollout\] analysis\/no-metrics: Nothing is measured.* Fix: Leave out metrics/),
    expect.stringMatching(/^\[shop\/port\] rollout\/unknown-port: No container of old listens on port "web"; they listen on 8080 \(http\).* Fix: /),
  ]);
});

test('nothing is written while something is wrong', () => {
  const app = Testing.app();
  new CanaryApp(chart('shop', app), 'web', { image: 'a', port: 8080, analysis: Analysis.of({ metrics: [] }) });
  expect(() => app.synth()).toThrow('analysis/no-metrics');
  expect(fs.readdirSync(app.outdir)).toEqual([]);
});

test('a mistake that was acknowledged is left to those who made it', () => {
  const shop = chart();
  const app = new CanaryApp(shop, 'web', { image: 'a', port: 8080, analysis: Analysis.of({ metrics: [] }) });
  app.acknowledge('analysis/no-metrics', 'a demo without Prometheus');
  expect(errors(shop)).toEqual([]);
});

test('what the engine cannot do is an error that names the step and the alternatives', () => {
  const shop = new Chart(new App(), 'shop', { namespace: 'shop' });
  new CanaryApp(shop, 'web', { image: 'a', port: 8080, strategy: RolloutStrategy.mirror() });
  expect(errors(shop)).toEqual([
    expect.stringMatching(/rollout\/mirror: Step 1 copies requests, which Linkerd cannot.* Fix: Use RolloutStrategy\.canary or RolloutStrategy\.blueGreen/),
  ]);
});

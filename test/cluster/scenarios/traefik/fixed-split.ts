import * as assert from 'node:assert/strict';
import { App, Chart } from 'cdk8s';
import { answeredAs, backend } from './backend';
import { TRAEFIK } from '../../harness';
import { scenario } from '../../scenario';
import { MeshGateway, RouteParent, traefik, TrafficSplit, Weight } from 'cdk8s-canary';

const ADDRESS = 'http://t-split.test/';

function split(v1: Weight, v2: Weight): App {
  const app = new App();
  const chart = new Chart(app, 't-split', { namespace: 't-split' });
  const edge = new MeshGateway(chart, 'edge', { provider: new traefik.TraefikGateway() });
  const backends = [backend(chart, 'v1', { weight: v1 }), backend(chart, 'v2', { weight: v2 })];
  new TrafficSplit(chart, 'web', { parents: [RouteParent.gateway(edge)], hosts: ['t-split.test'], backends });
  return app;
}

scenario('Traefik divides requests in fixed parts, 90 to 10, and in other parts once these are applied', [TRAEFIK], async cluster => {
  const divided = (percent: number) => cluster.until(`${percent} % of the requests go to v2`, async () => {
    const answers = await cluster.outside.requests(1000, ADDRESS);
    assert.deepEqual(Object.keys(answers.byVersion).sort(), ['v1', 'v2']);
    assert.ok(Math.abs(answers.percentOf('v2') - percent) <= 1, `${answers.percentOf('v2')} % of the requests went to v2`);
    return true;
  });
  await cluster.apply(split(Weight.percent(90), Weight.percent(10)));
  await divided(10);
  await cluster.apply(split(Weight.share(1), Weight.share(2)));
  await divided(66.7);
  await cluster.apply(split(Weight.share(1), Weight.share(0)));
  await answeredAs(cluster, [['v1', ADDRESS]]);
});

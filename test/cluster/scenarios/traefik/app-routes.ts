import * as assert from 'node:assert/strict';
import { ApiObject, App, Chart, JsonPatch } from 'cdk8s';
import { FLAGGER, PROMETHEUS, TRAEFIK } from '../../harness';
import { scenario } from '../../scenario';
import { quickAnalysis } from '../web';
import { answeredAs } from './backend';
import { CanaryApp, MeshGateway, RolloutStrategy, RouteDestination, RouteMatch, traefik } from 'cdk8s-canary';

const HOST = 't-routes.test';

/** The app, with a mark on what comes in by its own route, and two further routes with marks of their own. */
function release(version: string): App {
  const app = new App();
  const chart = new Chart(app, 't-routes', { namespace: 't-routes' });
  const web = new CanaryApp(chart, 'web', {
    image: `acme/web:${version}`,
    port: 8080,
    gateway: new MeshGateway(chart, 'edge', { provider: new traefik.TraefikGateway() }),
    hosts: [HOST],
    strategy: RolloutStrategy.canary({ weights: [50] }),
    analysis: quickAnalysis(),
  });
  const further = web.rollout.addRoute('further', { hosts: [`further.${HOST}`], matches: [RouteMatch.pathPrefix('/api')] });
  const preview = web.rollout.addRoute('preview', { hosts: [`preview.${HOST}`], to: RouteDestination.CANARY });
  const mark = (route: ApiObject, value: string) => route.addJsonPatch(JsonPatch.add('/spec/rules/0/filters', [
    { type: 'RequestHeaderModifier', requestHeaderModifier: { set: [{ name: 'X-Entrance', value }] } },
    { type: 'ResponseHeaderModifier', responseHeaderModifier: { set: [{ name: 'X-Served-By', value }] } },
  ]));
  mark(web.rollout.node.findChild('EdgeRoute') as ApiObject, 'edge');
  mark(further, 'further');
  mark(preview, 'preview');
  return app;
}

scenario('Traefik keeps the filters of an app\'s routes while Flagger rolls out, and the preview route shows the canary only',
  [FLAGGER, TRAEFIK, PROMETHEUS], async cluster => {
    const canary = cluster.canary('t-routes', 'web');
    const answers = async (url: string) => {
      const { all, byVersion } = await cluster.outside.requests(40, url);
      const marks = all.map(({ pod, headers }) => [pod?.headers['x-entrance'], headers['x-served-by']].join(' '));
      return { versions: Object.keys(byVersion).sort(), marks: [...new Set(marks)] };
    };
    await cluster.apply(release('1'));
    await canary.reaches('Initialized');
    await answeredAs(cluster, [
      ['1', `http://${HOST}/`], ['1', `http://further.${HOST}/api/1`], ['status 404', `http://further.${HOST}/`], ['status 503', `http://preview.${HOST}/`],
    ]);
    const load = cluster.outside.load(`http://${HOST}/`);

    await cluster.apply(release('2'));
    await cluster.until('requests are divided, and marked', async () => {
      assert.deepEqual(await answers(`http://${HOST}/`), { versions: ['1', '2'], marks: ['edge edge'] });
      assert.deepEqual(await answers(`http://further.${HOST}/api/1`), { versions: ['1', '2'], marks: ['further further'] });
      assert.deepEqual(await answers(`http://preview.${HOST}/`), { versions: ['2'], marks: ['preview preview'] });
      return true;
    });

    await canary.reaches('Succeeded');
    await load.stop();
    assert.deepEqual(Object.keys(load.take().byStatus), ['200']);
    assert.deepEqual(await answers(`http://${HOST}/`), { versions: ['2'], marks: ['edge edge'] });
    await answeredAs(cluster, [['status 503', `http://preview.${HOST}/`]]);
  });

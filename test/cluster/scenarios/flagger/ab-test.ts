import * as assert from 'node:assert/strict';
import { Duration } from 'cdk8s';
import { FLAGGER, PROMETHEUS, PROMETHEUS_URL, TRAEFIK } from '../../harness';
import { scenario } from '../../scenario';
import { quickAnalysis, urlOf, web } from '../web';
import { linkerd, none, prometheus, RolloutStrategy, RouteMatch } from 'cdk8s-canary';

type Headers = { [name: string]: string };

const TESTERS: Headers[] = [{ 'x-tester': 'yes' }, { cookie: 'beta=on' }, { cookie: 'theme=dark; beta=on; lang=en' }];
const OTHERS: Headers[] = [
  {}, { 'x-tester': 'no' }, { 'x-tester': 'yes, no' }, { 'x-other': 'yes' },
  { cookie: 'beta=off' }, { cookie: 'beta=once' }, { cookie: 'alphabeta=on' }, { cookie: 'theme=dark; lang=en' },
];

const DIVIDERS = [
  { who: 'Traefik', mesh: new none.NoMesh(), namespace: 'f-ab-traefik' },
  { who: 'the mesh stand-in', mesh: new linkerd.LinkerdMesh(), namespace: 'f-ab-mesh' },
];

for (const { who, mesh, namespace } of DIVIDERS) {
  const title = `A/B: ${who} sends only those with the header or the cookie to the canary, until Flagger promotes it for all`;
  scenario(title, [FLAGGER, TRAEFIK, PROMETHEUS], async cluster => {
    const url = urlOf(namespace);
    const release = (version: string) => cluster.apply(web(namespace, version, {
      mesh,
      strategy: RolloutStrategy.abTest({
        matches: [RouteMatch.header('x-tester', 'yes'), RouteMatch.cookie('beta', 'on')],
        duration: Duration.seconds(20),
      }),
      analysis: quickAnalysis({ provider: new prometheus.Prometheus(PROMETHEUS_URL) }),
    }));
    const everybodyGets = async (version: string, callers: Headers[]) => {
      for (const headers of callers) {
        const { byVersion } = await cluster.outside.requests(10, url, { headers });
        assert.deepEqual(byVersion, { [version]: 10 }, `${JSON.stringify(headers)}: ${JSON.stringify(byVersion)}`);
      }
    };
    const canary = cluster.canary(namespace, 'web');
    await release('1');
    await canary.reaches('Initialized');
    await cluster.outside.reaches('1', url);
    const weights = await cluster.weights(namespace, 'web');
    const [testers, others] = [TESTERS, OTHERS].map(callers => callers.map(headers => cluster.outside.load(url, { headers, perSecond: 1 })));

    await release('2');
    await cluster.outside.reaches('2', url, { headers: TESTERS[0] });
    await everybodyGets('2', TESTERS);
    await everybodyGets('1', OTHERS);
    await canary.reaches('Succeeded');
    await Promise.all([...testers, ...others].map(load => load.stop()));

    for (const load of testers) { assert.deepEqual(load.take().succession, ['1', '2']); }
    for (const load of others) { assert.deepEqual(Object.keys(load.take().byStatus), ['200']); }
    assert.deepEqual(await weights.of('web-canary'), [0, 100, 0]);
    await everybodyGets('2', [...TESTERS, ...OTHERS]);
    await canary.scaledDown();
  });
}

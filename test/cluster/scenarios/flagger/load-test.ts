import * as assert from 'node:assert/strict';
import { Duration } from 'cdk8s';
import { FLAGGER, LOAD_TESTER, LOAD_TESTER_URL, PROMETHEUS } from '../../harness';
import { scenario } from '../../scenario';
import { quickAnalysis, web } from '../web';
import { Hook, RolloutStrategy } from 'cdk8s-canary';

const TITLE = 'The load that Flagger has its load tester make on a canary without users is measured by Prometheus, and promotes it';

scenario(TITLE, [FLAGGER, LOAD_TESTER, PROMETHEUS], async cluster => {
  const namespace = 'g-load';
  const command = `for i in $(seq 100); do curl -s http://web-canary.${namespace}:8080/; sleep 0.1; done`;
  const release = (version: string) => cluster.apply(web(namespace, version, {
    strategy: RolloutStrategy.blueGreen({ preview: Duration.seconds(20) }),
    analysis: quickAnalysis({ hooks: [Hook.loadTest(`${LOAD_TESTER_URL}/`, command)] }),
  }));
  const canary = cluster.canary(namespace, 'web');
  await release('1');
  await canary.reaches('Initialized');
  await release('2');
  // The load begins with the first check, which therefore finds nothing yet.
  assert.equal((await canary.reaches('Promoting')).failedChecks, 1);
  assert.match(await canary.story(), /no values found for custom metric/);

  const query = `sum by (deployment) (max_over_time(response_total{namespace="${namespace}"}[5m]))`;
  const { text } = await cluster.inside.request(`http://prometheus.linkerd-viz:9090/api/v1/query?query=${encodeURIComponent(query)}`);
  const [{ metric, value }, ...others] = JSON.parse(text).data.result;
  assert.deepEqual([metric.deployment, others], ['web', []]);
  assert.ok(Number(value[1]) >= 100, `the canary was called ${value[1]} times`);
  await canary.reaches('Succeeded');
});

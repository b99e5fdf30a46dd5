import * as assert from 'node:assert/strict';
import { JsonPatch } from 'cdk8s';
import { measured, released } from './argo-handmade';
import { foretold } from './foretold';
import { ARGO_ROLLOUTS, PROMETHEUS, PROMETHEUS_URL } from '../../harness';

const asks = (query: string, judges: object) => ({ name: 'asked', provider: { prometheus: { address: PROMETHEUS_URL, query } }, ...judges });
const web = { url: 'http://web.test/', body: '{}', jsonPath: '{$.ok}' };
const job = { spec: { backoffLimit: 0, template: { spec: { restartPolicy: 'Never', containers: [{ name: 'test', image: 'acme/test:1' }] } } } };
const FIVE = /consecutiveErrors \(5\) > consecutiveErrorLimit \(4\)/;

const HANDMADE = [
  { rule: 'condition-reads', metric: asks('vector(100)', { successCondition: 'results[0] >= 99' }), seen: [FIVE, /unknown name results/] },
  { rule: 'no-data', metric: asks('requests_that_nobody_sent', { successCondition: 'result[0] >= 99' }), seen: [FIVE, /out of range/] },
  { rule: 'web-body', metric: { name: 'asked', provider: { web }, successCondition: 'result == true' }, seen: [FIVE, /Body/] },
  { rule: 'job-metric-name', metric: { name: 'Smoke_Test', provider: { job } }, seen: [FIVE, /Invalid value/] },
  { rule: 'limits-fit-count', metric: asks('vector(100)', { count: 2, interval: '1s', failureLimit: 3, successCondition: 'result[0] >= 99' }), seen: [/count \(2\) must be >= failureLimit/] },
];

for (const { rule, metric, seen: messages } of HANDMADE) {
  foretold(`argo/${rule}`, 'the analysis of Argo Rollouts ends with an error, which aborts a release that is well', [ARGO_ROLLOUTS, PROMETHEUS],
    namespace => measured(namespace, JsonPatch.replace('/spec/metrics', [metric])),
    async seen => {
      const { abort, message } = await (await released(seen)).reaches('Degraded');
      assert.equal(abort, true);
      for (const what of messages) { assert.match(message, what); }
      const [run] = await seen.cluster.kubernetes.list('argoproj.io/v1alpha1', 'AnalysisRun', seen.namespace);
      assert.equal(run.status.phase, 'Error');
    });
}

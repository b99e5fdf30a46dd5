import { JsonPatch } from 'cdk8s';
import { judged, released, says } from './flagger-web';
import { foretold, patched } from './foretold';
import { FLAGGER, PROMETHEUS } from '../../harness';

const HANDMADE = [
  { rule: 'template-variables', query: 'sum(requests{code="{{ variables.code }}"})' },
  { rule: 'template-functions', query: 'sum(requests{pod="{{ pod }}"})' },
];

for (const { rule, query } of HANDMADE) {
  foretold(`flagger/${rule}`, 'Flagger cannot make a query of the template, and rolls back', [FLAGGER, PROMETHEUS],
    namespace => patched(judged(namespace), 'MetricTemplate', 'web-success-rate', JsonPatch.replace('/spec/query', query)),
    async seen => {
      const canary = await released(seen, '2');
      await canary.reaches('Failed');
      await says(seen, / query render error: template/);
    });
}

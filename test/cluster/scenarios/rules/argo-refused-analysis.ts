import { JsonPatch } from 'cdk8s';
import { CANARY, isRefused, measured } from './argo-handmade';
import { foretold, patched } from './foretold';
import { ARGO_ROLLOUTS } from '../../harness';

const METRIC = '/spec/metrics/0';
const ANALYSIS = `${CANARY}/steps/1/analysis`;

const HANDMADE = [
  { rule: 'metric-ends', template: JsonPatch.remove(`${METRIC}/count`), reason: /runs indefinitely/ },
  { rule: 'arg-has-one-value', template: JsonPatch.add('/spec/args/0', { name: 'checks', value: '1', valueFrom: { fieldRef: { fieldPath: 'metadata.name' } } }), reason: /checks/ },
  { rule: 'metric-placeholders', template: JsonPatch.replace(`${METRIC}/successCondition`, 'len(result) > 0 && result[0] >= {{args.least}}'), reason: /args.least/ },
  { rule: 'args-given', rollout: JsonPatch.remove(`${ANALYSIS}/args/0`), reason: /args.checks|checks/ },
  { rule: 'template-named', rollout: JsonPatch.remove(`${ANALYSIS}/templates/0/templateName`), reason: /templates/ },
  { rule: 'arg-source', rollout: JsonPatch.replace(`${ANALYSIS}/args/2/valueFrom/fieldRef/fieldPath`, 'metadata.generation'), reason: /metadata/ },
];

for (const { rule, template, rollout, reason } of HANDMADE) {
  foretold(`argo/${rule}`, 'Argo Rollouts refuses the Rollout as InvalidSpec for its analysis, and makes no pods', [ARGO_ROLLOUTS],
    namespace => patched(measured(namespace, ...template ? [template] : []), 'Rollout', 'web', ...rollout ? [rollout] : []),
    seen => isRefused(seen, reason));
}

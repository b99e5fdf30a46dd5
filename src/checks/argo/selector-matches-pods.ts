import { Severity } from '../../model/finding';
import { rollouts, selects } from '../../topology';
import { ICheck } from '../check';

export const selectorMatchesPods: ICheck = {
  rule: {
    name: 'argo/selector-matches-pods',
    severity: Severity.ERROR,
    title: 'The selector of a Rollout picks its own pods',
    why: 'Argo Rollouts refuses a Rollout with a missing, an empty or a strange selector as InvalidSpec, and deploys nothing.',
    fix: 'Write labels into spec.selector.matchLabels that spec.template.metadata.labels has too.',
    source: 'https://github.com/argoproj/argo-rollouts/blob/v1.9.1/pkg/apis/rollouts/validation/validation.go',
  },
  check: topology => rollouts(topology).flatMap(rollout => {
    const { selector, template, workloadRef } = rollout.manifest.spec;
    if (workloadRef || !template) { return []; }
    const at = (message: string) => [{ resource: rollout, field: 'spec.selector', message }];
    if (!selector) { return at('The Rollout has no selector.'); }
    if (Object.keys(selector.matchLabels ?? {}).length + (selector.matchExpressions ?? []).length === 0) { return at('The selector is empty.'); }
    const labels = template.metadata?.labels ?? {};
    if (selects(selector, labels)) { return []; }
    const wanted = Object.entries({ ...selector.matchLabels }).find(([label, value]) => labels[label] !== value);
    return at(wanted ? `The selector asks for ${wanted.join(': ')}, which the pods do not have.` : 'The expressions of the selector do not fit the labels of the pods.');
  }),
};

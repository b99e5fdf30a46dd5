import { Severity } from '../../model/finding';
import { canaries, canaryTarget, flaggerLabels } from '../../topology';
import { ICheck } from '../check';

export const selectorLabel: ICheck = {
  rule: {
    name: 'flagger/selector-label',
    severity: Severity.ERROR,
    title: 'The selector of a Canary\'s target has a label that Flagger knows',
    why: 'Flagger tells the pods of stable and canary apart by the value of one of these labels. Without it the Canary stays in Initializing for ever,'
      + ' and only events say so.',
    fix: 'Add the label app to spec.selector.matchLabels and to the labels of the pods.',
    source: 'https://docs.flagger.app/usage/how-it-works',
  },
  check: topology => canaries(topology).flatMap(canary => {
    const target = canaryTarget(topology, canary);
    const labels = target?.get('spec.selector.matchLabels') ?? {};
    const known = flaggerLabels(topology);
    if (!target || target.kind === 'Service' || known.some(label => label in labels)) { return []; }
    const has = Object.keys(labels).join(', ') || 'none';
    return [{ resource: target, field: 'spec.selector.matchLabels', message: `The selector has none of the labels ${known.join(', ')}; it has ${has}.` }];
  }),
};

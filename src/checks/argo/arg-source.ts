import { Severity } from '../../model/finding';
import { analysisRuns } from '../../topology';
import { ICheck } from '../check';

const METADATA = /^metadata\.(name|namespace|uid|labels|annotations|(labels|annotations)\['[^']+'\])$/;

export const argSource: ICheck = {
  rule: {
    name: 'argo/arg-source',
    severity: Severity.ERROR,
    title: 'An argument is taken from something that a Rollout has',
    why: 'Argo Rollouts knows the hashes Stable and Latest, and gives an empty text for others. Of the metadata it knows name, namespace,'
      + ' uid, labels and annotations, and refuses others.',
    fix: 'Write Stable or Latest, or a field like metadata.labels[\'app\'].',
    source: 'https://argo-rollouts.readthedocs.io/en/stable/features/analysis/',
  },
  check: topology => analysisRuns(topology).flatMap(({ rollout, at, args }) => args.flatMap(({ valueFrom }, i) => {
    const { podTemplateHashValue: hash, fieldRef } = valueFrom ?? {};
    const field = (name: string, message: string) => [{ resource: rollout, field: `${at}.args[${i}].valueFrom.${name}`, message }];
    if (hash !== undefined) { return ['Stable', 'Latest'].includes(hash) ? [] : field('podTemplateHashValue', `'${hash}' is neither Stable nor Latest.`); }
    const path = fieldRef?.fieldPath ?? '';
    return !path.startsWith('metadata') || METADATA.test(path) ? [] : field('fieldRef.fieldPath', `'${path}' cannot be read.`);
  })),
};

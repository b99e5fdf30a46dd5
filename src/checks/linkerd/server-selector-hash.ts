import { Severity } from '../../model/finding';
import { fieldPath, servers } from '../../topology';
import { ICheck } from '../check';

export const serverSelectorHash: ICheck = {
  rule: {
    name: 'linkerd/server-selector-hash',
    severity: Severity.ERROR,
    title: 'A Server picks its pods by labels that outlast a release',
    why: 'The hash of a pod template changes with each release. From then on the Server is for no pods, and the default policy counts.',
    fix: 'Select by a label that stays, such as app.',
    source: 'https://linkerd.io/2/features/server-policy/',
  },
  check: topology => servers(topology).flatMap(resource => Object.keys(resource.manifest.spec.podSelector?.matchLabels ?? {})
    .filter(label => label === 'pod-template-hash' || label === 'rollouts-pod-template-hash')
    .map(label => ({ resource, field: fieldPath('spec', 'podSelector', 'matchLabels', label), message: `The label ${label} is another one with the next release.` }))),
};

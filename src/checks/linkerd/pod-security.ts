import { Severity } from '../../model/finding';
import { fieldPath, INJECT, namespaces } from '../../topology';
import { ICheck } from '../check';

const ENFORCE = 'pod-security.kubernetes.io/enforce';

export const podSecurity: ICheck = {
  rule: {
    name: 'linkerd/pod-security',
    severity: Severity.WARNING,
    title: 'A meshed namespace lets pods have the container that redirects their traffic',
    why: 'The container that redirects traffic needs the capabilities NET_ADMIN and NET_RAW, which the levels baseline and restricted forbid.'
      + ' Without Linkerd\'s CNI plugin no pod of the namespace can be made.',
    fix: 'Install Linkerd\'s CNI plugin, or take the level off the namespace.',
    source: 'https://github.com/linkerd/linkerd2/issues/10232',
  },
  check: topology => namespaces(topology).flatMap(resource => {
    const level = resource.labels[ENFORCE];
    if (!['baseline', 'restricted'].includes(level) || !['enabled', 'ingress'].includes(resource.annotations[INJECT])) { return []; }
    return [{ resource, field: fieldPath('metadata', 'labels', ENFORCE), message: `Level '${level}' forbids the capabilities of the container linkerd-init.` }];
  }),
};

import { Severity } from '../../model/finding';
import { groupsOf } from '../../structure';
import { scalers } from '../../topology';
import { ICheck } from '../check';

/** What has a rule of its own. */
const OTHERS = ['Rollout'];

export const kindInGroup: ICheck = {
  rule: {
    name: 'references/kind-in-group',
    severity: Severity.ERROR,
    title: 'What an autoscaler scales is of a kind that the group in apiVersion has',
    why: 'The autoscaler looks for the kind in that group only. It finds nothing to scale, and only its status says so.',
    fix: 'Write the apiVersion of the object that is scaled.',
    source: 'https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/',
  },
  check: topology => scalers(topology).flatMap(({ resource, group, kind, name }) => {
    const groups = groupsOf(kind);
    if (OTHERS.includes(kind) || groups.length === 0 || groups.includes(group)) { return []; }
    const message = `${kind} ${name} is looked for in ${group ? `the group ${group}` : 'the core of Kubernetes'}; there are such objects in ${groups.map(other => other || 'the core').join(', ')} only.`;
    return [{ resource, field: 'spec.scaleTargetRef.apiVersion', message, fix: groups[0] === 'apps' ? 'Write apiVersion: apps/v1.' : undefined }];
  }),
};

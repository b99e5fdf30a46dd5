import { Severity } from '../../model/finding';
import { deployments, Resource, selectedWorkloads, statefulSets } from '../../topology';
import { ICheck } from '../check';

const KINDS = ['Deployment', 'StatefulSet'];

export const selectorsApart: ICheck = {
  rule: {
    name: 'kubernetes/selectors-apart',
    severity: Severity.WARNING,
    title: 'Two workloads of a namespace do not select each other\'s pods',
    why: 'Autoscalers and budgets go by the selector, so they count the pods of both. Kubernetes warns against it and does not prevent it.',
    fix: 'Add a label to the selectors in which the two differ.',
    source: 'https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#selector',
  },
  check: topology => [...deployments(topology), ...statefulSets(topology)].flatMap((resource: Resource) => {
    const [first, ...more] = selectedWorkloads(topology, resource.namespace, resource.get('spec.selector'))
      .filter(other => other.resource !== resource && KINDS.includes(other.resource.kind));
    const others = more.length > 0 ? ` and of ${more.length} more` : '';
    return first ? [{ resource, field: 'spec.selector', message: `The selector picks the pods of ${first.resource}${others} too.` }] : [];
  }),
};

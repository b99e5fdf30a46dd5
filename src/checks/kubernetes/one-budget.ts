import { Severity } from '../../model/finding';
import { disruptionBudgets, Resource, selectedWorkloads, Workload } from '../../topology';
import { ICheck } from '../check';

export const oneBudget: ICheck = {
  rule: {
    name: 'kubernetes/one-budget',
    severity: Severity.ERROR,
    title: 'A pod has one budget of disruptions',
    why: 'The API server refuses to evict a pod with two budgets, so draining a node waits for ever.',
    fix: 'Make the selectors pick different pods, or keep one of the budgets.',
    source: 'https://kubernetes.io/docs/concepts/workloads/pods/disruptions/',
  },
  check: topology => {
    const first = new Map<Workload, Resource>();
    const selections = disruptionBudgets(topology).flatMap(resource =>
      selectedWorkloads(topology, resource.namespace, resource.manifest.spec?.selector).map(workload => ({ resource, workload })));
    return selections.flatMap(({ resource, workload }) => {
      const other = first.get(workload);
      if (!other) { first.set(workload, resource); }
      return other ? [{ resource, field: 'spec.selector', message: `${other} has the pods of ${workload.resource} too.` }] : [];
    });
  },
};

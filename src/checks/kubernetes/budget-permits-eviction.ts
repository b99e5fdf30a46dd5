import { Severity } from '../../model/finding';
import { disruptionBudgets, scalersOf, selectedWorkloads, Topology, Workload } from '../../topology';
import { ICheck } from '../check';

/** How many pods there can be of the one workload that is selected, if that is written. */
function mostPods(topology: Topology, selected: Workload[]): number {
  const [workload, another] = selected;
  if (!workload || another || !['Deployment', 'StatefulSet'].includes(workload.resource.kind)) { return Infinity; }
  const [scaler] = scalersOf(topology, workload.resource);
  return scaler ? scaler.max ?? Infinity : workload.resource.get('spec.replicas') || Infinity;
}

export const budgetPermitsEviction: ICheck = {
  rule: {
    name: 'kubernetes/budget-permits-eviction',
    severity: Severity.WARNING,
    title: 'A budget of disruptions permits one',
    why: 'No pod can ever be evicted, so draining a node waits for ever: upgrades of the cluster stop there.',
    fix: 'Set maxUnavailable to 1.',
    source: 'https://kubernetes.io/docs/tasks/run-application/configure-pdb/#arbitrary-controllers-and-selectors',
  },
  check: topology => disruptionBudgets(topology).flatMap(resource => {
    const { minAvailable, maxUnavailable, selector } = resource.manifest.spec ?? {};
    const at = (field: string, message: string) => [{ resource, field: `spec.${field}`, message }];
    if (maxUnavailable === 0 || maxUnavailable === '0%') { return at('maxUnavailable', `No pod may be unavailable: maxUnavailable is ${maxUnavailable}.`); }
    if (minAvailable === '100%') { return at('minAvailable', 'No pod may be unavailable: minAvailable is 100%.'); }
    const most = typeof minAvailable === 'number' ? mostPods(topology, selectedWorkloads(topology, resource.namespace, selector)) : Infinity;
    if (typeof minAvailable !== 'number' || minAvailable < most) { return []; }
    return at('minAvailable', `There are ${most} pods at most, and ${minAvailable} of them have to be available.`);
  }),
};

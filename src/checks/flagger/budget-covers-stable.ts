import { Severity } from '../../model/finding';
import { disruptionBudgets, missedByStable } from '../../topology';
import { ICheck } from '../check';

export const budgetCoversStable: ICheck = {
  rule: {
    name: 'flagger/budget-covers-stable',
    severity: Severity.WARNING,
    title: 'A PodDisruptionBudget of a target covers stable too',
    why: 'Flagger runs stable in pods whose label ends in -primary. The budget covers the canary only, which has no pods between'
      + ' rollouts, so nothing keeps a drained node from stopping stable.',
    fix: 'Select by a label that is on the pods and not the one that Flagger changes, or by both values.',
    source: 'https://github.com/fluxcd/flagger/issues/815',
  },
  check: topology => missedByStable(topology, disruptionBudgets(topology).map(resource => ({
    resource,
    selector: resource.manifest.spec?.selector,
  }))).map(({ resource, missed }) => ({
    resource,
    field: 'spec.selector',
    message: `Pods with ${missed.label}=${missed.value} are picked, those of stable with ${missed.label}=${missed.value}-primary are not.`,
  })),
};

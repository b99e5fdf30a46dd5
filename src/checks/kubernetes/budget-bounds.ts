import { Severity } from '../../model/finding';
import { disruptionBudgets } from '../../topology';
import { ICheck } from '../check';

export const budgetBounds: ICheck = {
  rule: {
    name: 'kubernetes/budget-bounds',
    severity: Severity.ERROR,
    title: 'A budget of disruptions has one bound',
    why: 'The API server refuses the object.',
    fix: 'Keep either minAvailable or maxUnavailable.',
    source: 'https://kubernetes.io/docs/tasks/run-application/configure-pdb/',
  },
  check: topology => disruptionBudgets(topology).flatMap(resource => {
    const { minAvailable, maxUnavailable } = resource.manifest.spec ?? {};
    if (minAvailable === undefined || maxUnavailable === undefined) { return []; }
    return [{ resource, field: 'spec', message: `It has minAvailable ${minAvailable} and maxUnavailable ${maxUnavailable}.` }];
  }),
};

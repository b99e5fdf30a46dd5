import { Severity } from '../../model/finding';
import { analysisRuns, hasPods } from '../../topology';
import { ICheck } from '../check';

export const analysisHasPods: ICheck = {
  rule: {
    name: 'argo/analysis-has-pods',
    severity: Severity.WARNING,
    title: 'A canary has pods when a step measures it',
    why: 'Before the first weight or scale there is no pod of the new version. The analysis finds nothing, and judges that.',
    fix: 'Put setWeight, or setCanaryScale, before it.',
    source: 'https://argo-rollouts.readthedocs.io/en/stable/features/canary/',
  },
  check: topology => analysisRuns(topology).flatMap(({ rollout, role, step, at, args, templates }) => {
    if (role !== 'step' || !step || !step.canary.trafficRouting || hasPods(step)) { return []; }
    const asked = JSON.stringify([args, templates.metrics.map(({ metric }) => metric.provider.prometheus?.query)]);
    return /Latest|canary/.test(asked) ? [{ resource: rollout, field: at, message: 'The canary has no pods at this step.' }] : [];
  }),
};

import { Severity } from '../../model/finding';
import { analysisRuns, canaryRollouts, metricsOf, scaleUntil, stepsOf, weightUntil } from '../../topology';
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
  check: topology => {
    const runs = new Map(analysisRuns(topology).map(run => [`${run.rollout}/${run.at}`, run]));
    return canaryRollouts(topology).flatMap(each => stepsOf(each).flatMap(({ rollout, canary, step: { analysis }, index, at }) => {
      const run = analysis && runs.get(`${rollout}/${at}.analysis`);
      const scale = scaleUntil(each, index);
      if (!run || !canary.trafficRouting || (scale?.replicas ?? scale?.weight ?? weightUntil(each, index)) > 0) { return []; }
      const asked = JSON.stringify([run.args, metricsOf(run).map(({ metric }) => metric.provider.prometheus?.query)]);
      if (!/Latest|canary/.test(asked)) { return []; }
      return [{ resource: rollout, field: `${at}.analysis`, message: 'The canary has no pods at this step.' }];
    }));
  },
};

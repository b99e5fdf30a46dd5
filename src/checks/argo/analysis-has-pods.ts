import { Severity } from '../../model/finding';
import { analysisRuns, canaryRollouts, grouped, metricsOf, scaleUntil, stepsOf, weightUntil } from '../../topology';
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
    const runs = grouped(analysisRuns(topology).map(run => [run.rollout, run]));
    return canaryRollouts(topology).flatMap(each => stepsOf(each).flatMap(({ rollout, canary, step: { analysis }, index, at }) => {
      const run = analysis && runs.get(rollout)?.find(one => one.at === `${at}.analysis`);
      if (!run || !canary.trafficRouting) { return []; }
      const scale = scaleUntil(each, index);
      if ((scale?.replicas ?? scale?.weight ?? weightUntil(each, index)) > 0) { return []; }
      const asked = JSON.stringify([run.args, metricsOf(run).map(({ metric }) => metric.provider.prometheus?.query)]);
      if (!/Latest|canary/.test(asked)) { return []; }
      return [{ resource: rollout, field: `${at}.analysis`, message: 'The canary has no pods at this step.' }];
    }));
  },
};

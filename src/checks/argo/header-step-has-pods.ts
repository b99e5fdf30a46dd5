import { Severity } from '../../model/finding';
import { hasPods, stepsThat } from '../../topology';
import { ICheck } from '../check';

export const headerStepHasPods: ICheck = {
  rule: {
    name: 'argo/header-step-has-pods',
    severity: Severity.ERROR,
    title: 'A canary has pods when requests with certain headers are sent to it',
    why: 'Argo Rollouts removes such rules each time it finds a canary without pods. Those who send the header get the stable version, or errors.',
    fix: 'Put a step setCanaryScale, or setWeight above 0, before it.',
    source: 'https://github.com/argoproj/argo-rollouts/issues/4486',
  },
  check: topology => stepsThat(topology, 'setHeaderRoute')
    .filter(each => each.step.setHeaderRoute?.match?.length && each.canary.trafficRouting && !hasPods(each))
    .map(({ rollout, at }) => ({ resource: rollout, field: `${at}.setHeaderRoute`, message: 'The canary has no pods at this step.' })),
};

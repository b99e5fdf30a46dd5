import { Severity } from '../../model/finding';
import { AT_CANARY, canaryRollouts, routersOf } from '../../topology';
import { ICheck } from '../check';

export const routerNamed: ICheck = {
  rule: {
    name: 'argo/router-named',
    severity: Severity.ERROR,
    title: 'A traffic routing names a router',
    why: 'Without one, Argo Rollouts moves no requests and says nothing. The steps go by, and all requests stay where they are until the end.',
    fix: 'Configure a router, or leave trafficRouting out to divide by the number of pods.',
    source: 'https://github.com/argoproj/argo-rollouts/blob/v1.9.1/rollout/trafficrouting.go',
  },
  check: topology => canaryRollouts(topology).flatMap(({ rollout, canary }) => {
    if (!canary.trafficRouting || routersOf(canary).length > 0) { return []; }
    const message = `The traffic routing has ${Object.keys(canary.trafficRouting).join(', ') || 'nothing'}, and no router.`;
    return [{ resource: rollout, field: `${AT_CANARY}.trafficRouting`, message }];
  }),
};

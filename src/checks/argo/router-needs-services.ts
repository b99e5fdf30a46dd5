import { Severity } from '../../model/finding';
import { AT_CANARY, canaryRollouts, gatewayPlugin, routersOf } from '../../topology';
import { ICheck } from '../check';

const SERVICES = ['stableService', 'canaryService'] as const;

export const routerNeedsServices: ICheck = {
  rule: {
    name: 'argo/router-needs-services',
    severity: Severity.ERROR,
    title: 'A Rollout with a router names its stable and its canary Service',
    why: 'The router finds what it divides by these names. Argo Rollouts refuses most routers without them; the Gateway API plugin fails'
      + ' again and again.',
    fix: 'Name both in stableService and canaryService.',
    source: 'https://github.com/argoproj/argo-rollouts/blob/v1.9.1/pkg/apis/rollouts/validation/validation.go',
  },
  check: topology => canaryRollouts(topology).flatMap(({ rollout, canary }) => {
    const [router] = routersOf(canary).filter(name => name === 'plugins' ? gatewayPlugin(rollout)
      : name === 'istio' ? !canary.trafficRouting?.istio?.destinationRule && !canary.pingPong : name !== 'alb' || !canary.pingPong);
    return !router ? [] : SERVICES.filter(field => !canary[field]).map(field => ({
      resource: rollout,
      field: `${AT_CANARY}.${field}`,
      message: `The Rollout has a router, ${router}, and no ${field}.`,
    }));
  }),
};

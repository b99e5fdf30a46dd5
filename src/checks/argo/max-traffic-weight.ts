import { Severity } from '../../model/finding';
import { AT_CANARY, canaryRollouts, gatewayPlugin, routersOf } from '../../topology';
import { ICheck } from '../check';

export const maxTrafficWeight: ICheck = {
  rule: {
    name: 'argo/max-traffic-weight',
    severity: Severity.ERROR,
    title: 'The highest weight is 100, unless the router can count otherwise',
    why: 'The Gateway API plugin takes what is left to 100 for stable, so other totals give it wrong or negative weights. Other routers'
      + ' than NGINX and plugins are refused.',
    fix: 'Leave maxTrafficWeight out.',
    source: 'https://github.com/argoproj/argo-rollouts/blob/v1.9.1/pkg/apis/rollouts/validation/validation.go',
  },
  check: topology => canaryRollouts(topology).flatMap(({ rollout, canary }) => {
    const most = canary.trafficRouting?.maxTrafficWeight;
    const routers = routersOf(canary);
    const able = routers.includes('nginx') || routers.includes('plugins');
    if (most === undefined || able && (most === 100 || !gatewayPlugin(rollout))) { return []; }
    const message = `The highest weight is ${most}, and the router is ${routers.join(', ') || 'missing'}.`;
    return routers.length === 0 ? [] : [{ resource: rollout, field: `${AT_CANARY}.trafficRouting.maxTrafficWeight`, message }];
  }),
};

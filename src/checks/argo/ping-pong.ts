import { satisfies } from 'semver';
import { Severity } from '../../model/finding';
import { AT_CANARY, canaryRollouts, routersOf } from '../../topology';
import { ICheck } from '../check';

export const pingPong: ICheck = {
  rule: {
    name: 'argo/ping-pong',
    severity: Severity.ERROR,
    title: 'Two Services that take turns are different ones, and are divided by ALB, Istio or, since 1.10, a plugin',
    why: 'Argo Rollouts refuses other routers, the same Service twice, and ALB without a root Service, as InvalidSpec.',
    fix: 'Use stableService and canaryService with other routers; name two Services, and a rootService for ALB.',
    source: 'https://github.com/argoproj/argo-rollouts/blob/v1.9.1/pkg/apis/rollouts/validation/validation.go',
  },
  check: topology => canaryRollouts(topology).flatMap(({ rollout, canary }) => {
    const { pingPong: pair, trafficRouting } = canary;
    if (!pair) { return []; }
    const at = (field: string, message: string) => [{ resource: rollout, field: `${AT_CANARY}.${field}`, message }];
    if (pair.pingService === pair.pongService) { return at('pingPong.pongService', `'${pair.pongService}' is both Services.`); }
    const byPlugin = trafficRouting?.plugins && satisfies(topology.versions.argoRollouts ?? '', '>=1.10.0-0', { includePrerelease: true });
    if (trafficRouting && !trafficRouting.alb && !trafficRouting.istio && !byPlugin) { return at('pingPong', `The router is ${routersOf(canary).join(', ') || 'missing'}.`); }
    return trafficRouting?.alb && !trafficRouting.alb.rootService ? at('trafficRouting.alb.rootService', 'ALB has no root Service.') : [];
  }),
};

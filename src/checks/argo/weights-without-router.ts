import { Severity } from '../../model/finding';
import { backendsOf, canaryRollouts, Route, routes } from '../../topology';
import { ICheck } from '../check';

export const weightsWithoutRouter: ICheck = {
  rule: {
    name: 'argo/weights-without-router',
    severity: Severity.WARNING,
    title: 'A route between the Services of a Rollout is divided by a router',
    why: 'Without a router the Rollout changes pods only. The weights of the route stay as they are written, whatever the steps say.',
    fix: 'Add trafficRouting with the Gateway API plugin, or leave the weights out.',
    source: 'https://argo-rollouts.readthedocs.io/en/stable/features/traffic-management/',
  },
  check: topology => {
    const pairs = new Map(canaryRollouts(topology).filter(({ canary }) => !canary.trafficRouting && canary.stableService && canary.canaryService)
      .map(({ rollout, canary }) => [`${rollout.namespace}/${canary.canaryService}`, { rollout, stable: canary.stableService }]));
    return pairs.size === 0 ? [] : routes(topology).flatMap((route: Route) => {
      const backends = backendsOf(route);
      return backends.flatMap(({ at, rule, name, namespace }) => {
        const pair = pairs.get(`${namespace}/${name}`);
        const divided = pair && backends.some(other => other.rule === rule && other.name === pair.stable && other.namespace === namespace);
        return divided ? [{ resource: route, field: at, message: `The rule divides between the Services of Rollout ${pair.rollout.name}, which has no router.` }] : [];
      });
    });
  },
};

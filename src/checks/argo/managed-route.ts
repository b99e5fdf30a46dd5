import { Severity } from '../../model/finding';
import { stepsThat } from '../../topology';
import { ICheck } from '../check';

export const managedRoute: ICheck = {
  rule: {
    name: 'argo/managed-route',
    severity: Severity.ERROR,
    title: 'A header or mirror step names a managed route',
    why: 'Argo Rollouts refuses the Rollout as InvalidSpec, because it removes only the rules of managed routes.',
    fix: 'Add the name to trafficRouting.managedRoutes.',
    source: 'https://github.com/argoproj/argo-rollouts/blob/v1.9.1/pkg/apis/rollouts/validation/validation.go',
  },
  check: topology => (['setHeaderRoute', 'setMirrorRoute'] as const).flatMap(kind => stepsThat(topology, kind).flatMap(({ rollout, canary, step, at }) => {
    if (!canary.trafficRouting) { return []; }
    const known = (canary.trafficRouting.managedRoutes ?? []).map(({ name }) => name);
    const { name = '' } = step[kind];
    if (known.includes(name)) { return []; }
    return [{ resource: rollout, field: `${at}.${kind}.name`, message: `'${name}' is no managed route; there ${known.length ? `is ${known.join(', ')}` : 'are none'}.` }];
  })),
};

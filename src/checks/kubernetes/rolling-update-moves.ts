import { Severity } from '../../model/finding';
import { daemonSets, deployments, Resource } from '../../topology';
import { ICheck } from '../check';

function isNone(amount: number | string): boolean {
  return amount === 0 || amount === '0%';
}

export const rollingUpdateMoves: ICheck = {
  rule: {
    name: 'kubernetes/rolling-update-moves',
    severity: Severity.ERROR,
    title: 'A rolling update may add a pod or take one away',
    why: 'The API server refuses the object: with both at 0 no pod could ever be replaced.',
    fix: 'Set maxSurge or maxUnavailable to 1 at least.',
    source: 'https://github.com/kubernetes/kubernetes/blob/v1.36.3/pkg/apis/apps/validation/validation.go',
  },
  check: topology => [...deployments(topology), ...daemonSets(topology)].flatMap((resource: Resource) => {
    const update = resource.get(resource.kind === 'DaemonSet' ? 'spec.updateStrategy.rollingUpdate' : 'spec.strategy.rollingUpdate');
    const isDaemonSet = resource.kind === 'DaemonSet';
    const { maxSurge = isDaemonSet ? 0 : 1, maxUnavailable = 1 } = update ?? {};
    if (!update || ![maxSurge, maxUnavailable].every(isNone)) { return []; }
    return [{ resource, field: `spec.${isDaemonSet ? 'updateStrategy' : 'strategy'}.rollingUpdate`, message: 'Both maxSurge and maxUnavailable are 0.' }];
  }),
};

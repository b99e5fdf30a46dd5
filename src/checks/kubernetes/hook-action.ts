import { Severity } from '../../model/finding';
import { placedContainers } from '../../topology';
import { ICheck } from '../check';

const ACTIONS = ['exec', 'httpGet', 'tcpSocket', 'sleep'] as const;

export const hookAction: ICheck = {
  rule: {
    name: 'kubernetes/hook-action',
    severity: Severity.ERROR,
    title: 'A lifecycle hook has one action',
    why: 'The API server refuses the object; a Rollout becomes invalid.',
    fix: 'Keep one of exec, httpGet and sleep.',
    source: 'https://github.com/kubernetes/kubernetes/blob/v1.36.3/pkg/apis/core/validation/validation.go',
  },
  check: topology => placedContainers(topology).flatMap(({ workload, container: { lifecycle = {} }, at }) => (['postStart', 'preStop'] as const).flatMap(hook => {
    const actions = ACTIONS.filter(action => lifecycle[hook]?.[action]);
    if (!lifecycle[hook] || actions.length === 1) { return []; }
    return [{ resource: workload.resource, field: `${at}.lifecycle.${hook}`, message: `The hook has ${actions.join(' and ') || 'no action'}.` }];
  })),
};

import { Severity } from '../../model/finding';
import { placedContainers } from '../../topology';
import { ICheck } from '../check';

const PROBES = ['readinessProbe', 'livenessProbe', 'startupProbe'] as const;
const ACTIONS = ['httpGet', 'tcpSocket', 'grpc', 'exec'] as const;

export const probeAction: ICheck = {
  rule: {
    name: 'kubernetes/probe-action',
    severity: Severity.ERROR,
    title: 'A probe has one action',
    why: 'The API server refuses the object; a Rollout becomes invalid.',
    fix: 'Keep one of httpGet, tcpSocket, grpc and exec.',
    source: 'https://github.com/kubernetes/kubernetes/blob/v1.36.3/pkg/apis/core/validation/validation.go',
  },
  check: topology => placedContainers(topology).flatMap(({ workload, container, at }) => PROBES.flatMap(probe => {
    const actions = ACTIONS.filter(action => container[probe]?.[action]);
    if (!container[probe] || actions.length === 1) { return []; }
    return [{ resource: workload.resource, field: `${at}.${probe}`, message: `The probe has ${actions.join(' and ') || 'no action'}.` }];
  })),
};

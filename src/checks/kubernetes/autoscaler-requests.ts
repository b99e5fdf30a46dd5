import { Severity } from '../../model/finding';
import { placedContainersOf, scalers, workloadOf } from '../../topology';
import { ICheck } from '../check';

export const autoscalerRequests: ICheck = {
  rule: {
    name: 'kubernetes/autoscaler-requests',
    severity: Severity.WARNING,
    title: 'Pods that are scaled by use of cpu or memory ask for it',
    why: 'Use is measured against the request. Without one the autoscaler scales nothing, unless a LimitRange of the namespace sets requests.',
    fix: 'Set resources.requests in each container, or scale by averageValue.',
    source: 'https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/#support-for-resource-metrics',
  },
  check: topology => scalers(topology).flatMap(({ resource: scaler, group, kind, name }) => {
    const target = topology.find(group, kind, name, scaler.namespace);
    const workload = target && workloadOf(topology, target);
    const metrics: any[] = (scaler.kind === 'ScaledObject' ? undefined : scaler.get('spec.metrics')) ?? [];
    return !workload ? [] : metrics.flatMap(({ resource, containerResource }) => {
      const measured = resource ?? containerResource;
      if (measured?.target.type !== 'Utilization') { return []; }
      return placedContainersOf(workload)
        .filter(({ initial, container }) => !initial && (!containerResource || container.name === containerResource.container))
        .filter(({ container: { resources } }) => !resources?.requests?.[measured.name] && !resources?.limits?.[measured.name])
        .map(({ container, at }) => ({
          resource: workload.resource,
          field: `${at}.resources`,
          message: `Container ${container.name} asks for no ${measured.name}, by which ${scaler} scales.`,
        }));
    });
  }),
};

import { Severity } from '../../model/finding';
import { scalers } from '../../topology';
import { ICheck } from '../check';

export const autoscalerBounds: ICheck = {
  rule: {
    name: 'kubernetes/autoscaler-bounds',
    severity: Severity.ERROR,
    title: 'The lower bound of an autoscaler is not above its upper one',
    why: 'The API server, or the webhook of KEDA, refuses the object.',
    fix: 'Lower minReplicas, or raise maxReplicas.',
    source: 'https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/',
  },
  check: topology => scalers(topology).flatMap(({ resource, min, max = min }) => min <= max && max > 0 ? [] : [{
    resource,
    field: resource.kind === 'ScaledObject' ? 'spec.maxReplicaCount' : 'spec.maxReplicas',
    message: max < 1 ? `The upper bound is ${max}.` : `The lower bound is ${min}, the upper one ${max}.`,
  }]),
};

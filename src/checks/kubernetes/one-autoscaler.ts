import { Severity } from '../../model/finding';
import { repeated, scalers } from '../../topology';
import { ICheck } from '../check';

export const oneAutoscaler: ICheck = {
  rule: {
    name: 'kubernetes/one-autoscaler',
    severity: Severity.ERROR,
    title: 'An object has one autoscaler',
    why: 'Two autoscalers of Kubernetes stop scaling, and say so only in their status. One of KEDA beside another one is refused, or both'
      + ' write different numbers in turn.',
    fix: 'Keep one of them, with all the metrics.',
    source: 'https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/',
  },
  check: topology =>
    repeated(scalers(topology), ({ resource, group, kind, name }) => [resource.namespace, group, kind, name]).map(({ item, before }) => ({
      resource: item.resource, field: 'spec.scaleTargetRef', message: `${before.resource} scales ${item.kind} ${item.name} too.`,
    })),
};

import { Severity } from '../../model/finding';
import { canaries } from '../../topology';
import { ICheck } from '../check';

export const scalableTarget: ICheck = {
  rule: {
    name: 'flagger/scalable-target',
    severity: Severity.ERROR,
    title: 'A Canary of a DaemonSet has no autoscaler',
    why: 'A DaemonSet has a pod for each node, and no number of pods. Flagger makes an autoscaler for stable that scales nothing.',
    fix: 'Take spec.autoscalerRef out.',
    source: 'https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/',
  },
  check: topology => canaries(topology).flatMap(canary => {
    const { autoscalerRef, targetRef } = canary.manifest.spec!;
    if (!autoscalerRef || targetRef.kind !== 'DaemonSet') { return []; }
    const message = `${autoscalerRef.kind} ${autoscalerRef.name} cannot scale a DaemonSet.`;
    return [{ resource: canary, field: 'spec.autoscalerRef', message }];
  }),
};

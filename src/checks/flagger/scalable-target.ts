import { Severity } from '../../model/finding';
import { canaries, isKnative } from '../../topology';
import { ICheck } from '../check';

export const scalableTarget: ICheck = {
  rule: {
    name: 'flagger/scalable-target',
    severity: Severity.ERROR,
    title: 'A Canary with an autoscaler rolls out a Deployment',
    why: 'DaemonSets and Services have no number of pods. Flagger makes an autoscaler for stable that scales nothing.',
    fix: 'Take spec.autoscalerRef out.',
    source: 'https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/',
  },
  check: topology => canaries(topology).filter(canary => !isKnative(canary)).flatMap(canary => {
    const { autoscalerRef, targetRef } = canary.manifest.spec!;
    if (!autoscalerRef || targetRef.kind === 'Deployment') { return []; }
    const message = `${autoscalerRef.kind} ${autoscalerRef.name} cannot scale a ${targetRef.kind}.`;
    return [{ resource: canary, field: 'spec.autoscalerRef', message }];
  }),
};

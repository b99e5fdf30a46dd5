import { Severity } from '../../model/finding';
import { canaries, isKnative } from '../../topology';
import { ICheck } from '../check';

export const knativeAutoscaler: ICheck = {
  rule: {
    name: 'flagger/knative-autoscaler',
    severity: Severity.ERROR,
    title: 'A Canary of a Knative Service has no autoscaler',
    why: 'Knative scales its revisions itself. Flagger refuses the Canary with a line in its log and nothing else: no event, no status.',
    fix: 'Take spec.autoscalerRef out.',
    source: 'https://github.com/fluxcd/flagger/blob/v1.44.0/pkg/controller/controller.go',
  },
  check: topology => canaries(topology).filter(isKnative).flatMap(canary => {
    const { autoscalerRef } = canary.manifest.spec!;
    if (!autoscalerRef) { return []; }
    const message = `${autoscalerRef.kind} ${autoscalerRef.name} is to scale a Service of Knative.`;
    return [{ resource: canary, field: 'spec.autoscalerRef', message }];
  }),
};

import { Severity } from '../../model/finding';
import { canaries, rollsOutPods, scalerOf } from '../../topology';
import { ICheck } from '../check';

export const autoscalerTarget: ICheck = {
  rule: {
    name: 'flagger/autoscaler-target',
    severity: Severity.ERROR,
    title: 'The autoscaler of a Canary scales its target',
    why: 'Flagger copies limits and metrics for stable, but the pods of the canary are scaled by nobody, and kind and version of what'
      + ' is scaled come from something else.',
    fix: 'Let scaleTargetRef of the autoscaler be the target of the Canary.',
    source: 'https://github.com/fluxcd/flagger/blob/v1.44.0/pkg/canary/hpa_reconciler.go',
  },
  check: topology => canaries(topology).filter(rollsOutPods).flatMap(canary => {
    const { targetRef } = canary.manifest.spec!;
    const scaler = scalerOf(topology, canary);
    if (!scaler || (scaler.kind === targetRef.kind && scaler.name === targetRef.name && scaler.group === 'apps')) { return []; }
    return [{
      resource: scaler.resource,
      field: 'spec.scaleTargetRef',
      message: `It scales ${scaler.group}/${scaler.kind} ${scaler.name}, Canary ${canary.name} rolls out apps/${targetRef.kind} ${targetRef.name}.`,
      fix: `Set apiVersion apps/v1, kind ${targetRef.kind}, name ${targetRef.name}.`,
    }];
  }),
};

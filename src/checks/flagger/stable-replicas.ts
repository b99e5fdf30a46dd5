import { Severity } from '../../model/finding';
import { canaries, scalerOf } from '../../topology';
import { ICheck } from '../check';

export const stableReplicas: ICheck = {
  rule: {
    name: 'flagger/stable-replicas',
    severity: Severity.ERROR,
    title: 'Stable has no more pods at least than at most',
    why: 'The API server refuses the autoscaler that Flagger makes for stable. The Canary stands still before any routing, with an'
      + ' event at each interval.',
    fix: 'Set both primaryScalerReplicas.minReplicas and maxReplicas, the first no greater than the second.',
    source: 'https://github.com/fluxcd/flagger/blob/v1.44.0/pkg/canary/hpa_reconciler.go',
  },
  check: topology => canaries(topology).flatMap(canary => {
    const { kind, primaryScalerReplicas } = canary.manifest.spec!.autoscalerRef ?? {};
    if (kind !== 'HorizontalPodAutoscaler' || !primaryScalerReplicas) { return []; }
    const scaler = scalerOf(topology, canary);
    const { minReplicas = scaler?.min ?? 0, maxReplicas = scaler?.max ?? Infinity } = primaryScalerReplicas;
    if (minReplicas <= maxReplicas) { return []; }
    const message = `Stable would have ${minReplicas} pods at least, and ${maxReplicas} at most.`;
    return [{ resource: canary, field: 'spec.autoscalerRef.primaryScalerReplicas', message }];
  }),
};

import { Severity } from '../../model/finding';
import { canaries, scalerOf } from '../../topology';
import { ICheck } from '../check';

export const autoscalerMetrics: ICheck = {
  rule: {
    name: 'flagger/autoscaler-metrics',
    severity: Severity.WARNING,
    title: 'The autoscaler of a target measures what holds for stable too',
    why: 'Flagger copies the metrics for stable as they are. Stable is then scaled by what happens to the canary, which rests between'
      + ' rollouts.',
    fix: 'Measure cpu or memory, or the Service that clients call; or use a ScaledObject with primaryScalerQueries.',
    source: 'https://github.com/fluxcd/flagger/blob/v1.44.0/pkg/canary/hpa_reconciler.go',
  },
  check: topology => canaries(topology).flatMap(canary => {
    const { kind, name } = canary.manifest.spec!.targetRef;
    const { resource } = scalerOf(topology, canary) ?? {};
    const metrics: any[] = resource?.kind === 'HorizontalPodAutoscaler' ? resource.get('spec.metrics') ?? [] : [];
    return metrics.flatMap(({ object, external }, i) => {
      if (!object && !external) { return []; }
      const [label] = Object.entries(external?.metric?.selector?.matchLabels ?? {}).find(([, value]) => value === name) ?? [];
      const measured = object?.describedObject?.kind === kind && object.describedObject.name === name;
      if (!label && !measured) { return []; }
      const message = label ? `The metric is that of ${label}=${name}, for stable too.` : `The metric is that of ${kind} ${name}, for stable too.`;
      return [{ resource: resource!, field: `spec.metrics[${i}].${label ? 'external' : 'object'}`, message }];
    });
  }),
};

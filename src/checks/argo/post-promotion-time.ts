import { Severity } from '../../model/finding';
import { analysisRuns, metricNumber, metricSeconds } from '../../topology';
import { ICheck } from '../check';

export const postPromotionTime: ICheck = {
  rule: {
    name: 'argo/post-promotion-time',
    severity: Severity.WARNING,
    title: 'The old version runs until the new one has been watched',
    why: 'After scaleDownDelaySeconds the old pods are gone. If the analysis after the promotion fails later, there is nothing to switch back to.',
    fix: 'Leave scaleDownDelaySeconds out, then the old pods stay until the analysis is over, or make it longer.',
    source: 'https://argo-rollouts.readthedocs.io/en/stable/features/bluegreen/',
  },
  check: topology => analysisRuns(topology).filter(({ at }) => at.endsWith('.postPromotionAnalysis')).flatMap(run => {
    const { scaleDownDelaySeconds } = run.rollout.manifest.spec.strategy!.blueGreen!;
    if (scaleDownDelaySeconds === undefined) { return []; }
    return run.templates.metrics.flatMap(({ metric }) => {
      const [delay, interval] = [metricSeconds(metric.initialDelay) ?? 0, metricSeconds(metric.interval) ?? 0];
      const time = delay + Math.max(0, (metricNumber(metric.count) ?? 0) - 1) * interval;
      const message = `The old version is kept for ${scaleDownDelaySeconds} s, and metric '${metric.name}' takes ${time} s.`;
      return time <= scaleDownDelaySeconds ? [] : [{ resource: run.rollout, field: 'spec.strategy.blueGreen.scaleDownDelaySeconds', message }];
    });
  }),
};

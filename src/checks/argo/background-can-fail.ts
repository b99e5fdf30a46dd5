import { Severity } from '../../model/finding';
import { analysisRuns, ArgoRollout, goSeconds, lasts, metricNumber, metricSeconds, stepsOf } from '../../topology';
import { ICheck } from '../check';

export const backgroundCanFail: ICheck = {
  rule: {
    name: 'argo/background-can-fail',
    severity: Severity.WARNING,
    title: 'An analysis beside the steps can fail before the steps are over',
    why: 'Steps go on by time, whatever the analysis has found so far. A version that fails each measurement is promoted if the steps are'
      + ' over before failureLimit is passed.',
    fix: 'Lower failureLimit, interval or initialDelay, make the pauses longer, or make the analysis a step.',
    source: 'https://argo-rollouts.readthedocs.io/en/stable/features/analysis/',
  },
  check: topology => analysisRuns(topology).filter(({ role }) => role === 'background').flatMap(run => {
    const time = waitingTime(run.rollout);
    return time === undefined ? [] : run.templates.metrics.flatMap(({ metric, template }) => {
      const [delay, interval] = [metricSeconds(metric.initialDelay), metricSeconds(metric.interval)];
      const failures = metricNumber(metric.failureLimit);
      if (delay === undefined || interval === undefined || failures === undefined || failures < 0) { return []; }
      const needed = delay + failures * interval;
      const message = `Metric '${metric.name}' of ${template.kind} ${template.name} fails after ${needed} s at the earliest, and the steps wait for ${time} s.`;
      return time > needed ? [] : [{ resource: run.rollout, field: run.at, message }];
    });
  }),
};

/** The seconds that steps wait from the first one that is analysed; nothing if that is not by time alone. */
function waitingTime(rollout: ArgoRollout): number | undefined {
  const first = rollout.manifest.spec.strategy?.canary?.analysis?.startingStep ?? 0;
  const steps = stepsOf(rollout).slice(Math.max(0, first)).map(({ step }) => step);
  if (steps.length === 0 || steps.some(step => lasts(step) && step.pause?.duration === undefined)) { return undefined; }
  return steps.map(({ pause }) => String(pause?.duration ?? 0))
    .reduce((sum, duration) => sum + (/^\d+$/.test(duration) ? Number(duration) : goSeconds(duration) ?? 0), 0);
}

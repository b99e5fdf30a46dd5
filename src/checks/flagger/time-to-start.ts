import { Severity } from '../../model/finding';
import { containersOf, flaggerWorkloads } from '../../topology';
import { ICheck } from '../check';

export const timeToStart: ICheck = {
  rule: {
    name: 'flagger/time-to-start',
    severity: Severity.WARNING,
    title: 'A Canary waits longer than its pods need to start',
    why: 'Flagger gives a version up whose pods have not been available for progressDeadlineSeconds. No pod can be available before'
      + ' minReadySeconds, and its readiness probe\'s initial delay, are over.',
    fix: 'Raise progressDeadlineSeconds of the Canary and of its target.',
    source: 'https://github.com/fluxcd/flagger/blob/v1.44.0/pkg/canary/deployment_ready.go',
  },
  check: topology => flaggerWorkloads(topology).flatMap(({ canary, workload }) => {
    const { progressDeadlineSeconds = 600 } = canary.manifest.spec!;
    const delays = containersOf(workload).map(({ readinessProbe }) => readinessProbe?.initialDelaySeconds ?? 0);
    const least = (workload.resource.get('spec.minReadySeconds') ?? 0) + Math.max(0, ...delays);
    if (progressDeadlineSeconds > least) { return []; }
    return [{
      resource: canary,
      field: 'spec.progressDeadlineSeconds',
      message: `Flagger waits ${progressDeadlineSeconds} s; a pod needs ${least} s or more.`,
      fix: `Set it to more than ${least} s, and progressDeadlineSeconds of the target too.`,
    }];
  }),
};

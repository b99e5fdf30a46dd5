import { Severity } from '../../model/finding';
import { flaggerWorkloads } from '../../topology';
import { ICheck } from '../check';

export const progressDeadline: ICheck = {
  rule: {
    name: 'flagger/progress-deadline',
    severity: Severity.WARNING,
    title: 'A Canary gives up no later than its target',
    why: 'The Deployment reports that its deadline has passed, and Flagger rolls back at once: the longer deadline of the Canary has'
      + ' no effect.',
    fix: 'Set progressDeadlineSeconds of both to the same value.',
    source: 'https://github.com/fluxcd/flagger/issues/818',
  },
  check: topology => flaggerWorkloads(topology).flatMap(({ canary, workload: { resource } }) => {
    const { progressDeadlineSeconds = 0 } = canary.manifest.spec!;
    const own = resource.get('spec.progressDeadlineSeconds') ?? 600;
    if (resource.kind !== 'Deployment' || progressDeadlineSeconds <= own) { return []; }
    return [{
      resource: canary,
      field: 'spec.progressDeadlineSeconds',
      message: `The Canary waits ${progressDeadlineSeconds} s for its pods, the Deployment gives up after ${own} s.`,
    }];
  }),
};

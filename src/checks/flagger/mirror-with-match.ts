import { Severity } from '../../model/finding';
import { analysisOf, canaries, strategyOf } from '../../topology';
import { ICheck } from '../check';

export const mirrorWithMatch: ICheck = {
  rule: {
    name: 'flagger/mirror-with-match',
    severity: Severity.ERROR,
    title: 'Requests are copied to a canary that users do not see, not to one that testers get',
    why: 'Flagger copies no requests while it tells testers from users: mirror does nothing.',
    fix: 'Remove mirror, or remove match.',
    source: 'https://github.com/fluxcd/flagger/blob/v1.44.0/pkg/controller/scheduler.go',
  },
  check: topology => canaries(topology).filter(canary => analysisOf(canary).mirror && strategyOf(canary) === 'match')
    .map(canary => ({ resource: canary, field: 'spec.analysis.mirror', message: 'Requests are to be copied, and testers to be told from users.' })),
};

import { Severity } from '../../model/finding';
import { analysisOf, canaries, canaryHooks, goSeconds } from '../../topology';
import { ICheck } from '../check';

/** Tasks that Flagger's load tester only puts into its queue: it answers at once. */
const QUEUED = ['cmd', 'ngrinder'];

export const hookTime: ICheck = {
  rule: {
    name: 'flagger/hook-time',
    severity: Severity.WARNING,
    title: 'The webhooks of a check have time within one interval',
    why: 'Flagger calls one after the other and waits for each. If they take longer than the interval, checks are left out, and the rollout takes'
      + ' longer.',
    fix: 'Use shorter timeouts, fewer retries, or a longer interval.',
    source: 'https://docs.flagger.app/usage/webhooks',
  },
  check: topology => canaries(topology).flatMap(canary => {
    const interval = goSeconds(analysisOf(canary).interval ?? '') ?? 60;
    const asked = canaryHooks(canary).filter(({ value: { type = '', metadata } }) =>
      ['', 'rollout'].includes(type) && !(metadata?.cmd && QUEUED.includes(metadata.type ?? 'cmd')));
    const most = asked.reduce((sum, { value: { timeout, retries = 0 } }) => sum + (goSeconds(timeout || '10s') ?? 10) * (1 + retries), 0);
    return most <= Math.max(interval, 10) ? []
      : [{
        resource: canary,
        field: 'spec.analysis.webhooks',
        message: `The webhooks of one check may take ${most} s, and the interval is ${interval} s.`,
      }];
  }),
};

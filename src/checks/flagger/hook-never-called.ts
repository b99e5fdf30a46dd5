import { Severity } from '../../model/finding';
import { placedHooks, strategyOf } from '../../topology';
import { ICheck } from '../check';

export const hookNeverCalled: ICheck = {
  rule: {
    name: 'flagger/hook-never-called',
    severity: Severity.ERROR,
    title: 'A webhook that is asked before a weight rises belongs to a Canary with weights',
    why: 'Flagger asks it before each step of a weight. A Canary with iterations has no such step, so nobody is ever asked.',
    fix: 'Let the type be confirm-promotion or confirm-rollout.',
    source: 'https://docs.flagger.app/usage/webhooks',
  },
  check: topology => placedHooks(topology)
    .filter(({ canary, value }) => value.type === 'confirm-traffic-increase' && strategyOf(canary) !== 'weights')
    .map(({ canary, value, at }) => ({
      resource: canary,
      field: `${at}.type`,
      message: `The webhook '${value.name}' is never called: there are no weights.`,
    })),
};

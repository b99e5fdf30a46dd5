import { Severity } from '../../model/finding';
import { pathOf, placedHooks } from '../../topology';
import { ICheck } from '../check';

const GATES = ['/gate/check', '/gate/halt', '/rollback/check'];
const COUNTING = ['', 'rollout', 'pre-rollout'];

export const gateHookType: ICheck = {
  rule: {
    name: 'flagger/gate-hook-type',
    severity: Severity.WARNING,
    title: 'A gate is asked by a webhook that waits for it',
    why: 'Webhooks of type rollout and pre-rollout count a closed gate as a failed check, so Flagger rolls back instead of waiting.',
    fix: 'Let the type be confirm-rollout, confirm-traffic-increase, confirm-promotion or rollback.',
    source: 'https://docs.flagger.app/usage/webhooks#manual-gating',
  },
  check: topology => placedHooks(topology)
    .filter(({ value: { type = '', url } }) => COUNTING.includes(type) && GATES.includes(pathOf(url)))
    .map(({ canary, value: { type, url, name }, at }) => ({
      resource: canary,
      field: `${at}.type`,
      message: `The webhook '${name}' of type ${type || 'rollout'} asks the gate ${url}.`,
    })),
};

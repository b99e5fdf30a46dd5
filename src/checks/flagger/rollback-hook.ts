import { Severity } from '../../model/finding';
import { pathOf, placedHooks } from '../../topology';
import { ICheck } from '../check';

/** Paths at which Flagger's load tester says yes whatever the state of its gates. */
const ALWAYS = ['/gate/approve', '/gate/open', '/gate/close', '/rollback/open', '/rollback/close'];

export const rollbackHook: ICheck = {
  rule: {
    name: 'flagger/rollback-hook',
    severity: Severity.ERROR,
    title: 'A rollback webhook says yes only when a rollout is to be ended',
    why: 'Flagger rolls back as soon as a rollback webhook answers with success. These addresses of its load tester always do, so every rollout'
      + ' ends at once.',
    fix: 'Ask /rollback/check, which says yes after somebody called /rollback/open.',
    source: 'https://docs.flagger.app/usage/webhooks#manual-gating',
  },
  check: topology => placedHooks(topology).flatMap(({ canary, value: { type, url, name, metadata }, at }) => {
    const command = pathOf(url) === '/' && metadata?.cmd !== undefined && (metadata.type ?? 'cmd') === 'cmd';
    return type === 'rollback' && (command || ALWAYS.includes(pathOf(url)))
      ? [{ resource: canary, field: `${at}.url`, message: `The rollback webhook '${name}' asks ${url}, which always says yes.` }] : [];
  }),
};

import { Severity } from '../../model/finding';
import { meshRules } from '../../topology';
import { ICheck } from '../check';

const KEY = 'timeout.linkerd.io/request';

export const timeoutOnce: ICheck = {
  rule: {
    name: 'linkerd/timeout-once',
    severity: Severity.WARNING,
    title: 'A route says the timeout of a request once',
    why: 'The annotation timeout.linkerd.io/request counts for all rules, and what the rules say is not read.',
    fix: 'Take one of the two out.',
    source: 'https://linkerd.io/2/reference/timeouts/',
  },
  check: topology => meshRules(topology).filter(({ route, rule }) => rule.timeouts?.request && route.annotations[KEY]).map(({ route, at, rule }) => ({
    resource: route, field: `${at}.timeouts.request`, message: `The annotation's ${route.annotations[KEY]} counts, not ${rule.timeouts!.request}.`,
  })),
};

import { Severity } from '../../model/finding';
import { meshRules } from '../../topology';
import { ICheck } from '../check';

export const retryWrites: ICheck = {
  rule: {
    name: 'linkerd/retry-writes',
    severity: Severity.WARNING,
    title: 'Requests that write are not tried again',
    why: 'A try may have done its work before it failed. With another one it is done twice, and each counts in the success rate of a canary.',
    fix: 'Keep the retries off the rules for POST and PATCH: in a route of their own.',
    source: 'https://linkerd.io/2/reference/retries/',
  },
  check: topology => meshRules(topology).filter(({ route, rule: { matches = [] } }) => route.annotations['retry.linkerd.io/http'] !== undefined
    && matches.length > 0 && matches.every(({ method }) => method === 'POST' || method === 'PATCH'))
    .map(({ route, at }) => ({ resource: route, field: `${at}.matches`, message: `Requests of this rule write, and are tried again on ${route.annotations['retry.linkerd.io/http']}.` })),
};

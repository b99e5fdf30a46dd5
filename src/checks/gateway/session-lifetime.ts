import { Severity } from '../../model/finding';
import { sessionPersistences } from '../../topology';
import { ICheck } from '../check';

export const sessionLifetime: ICheck = {
  rule: {
    name: 'gateway/session-lifetime',
    severity: Severity.ERROR,
    title: 'A session whose cookie stays has an end',
    why: 'The API server refuses the object: a permanent cookie needs an absoluteTimeout.',
    fix: 'Add absoluteTimeout, or use the lifetimeType Session.',
    source: 'https://github.com/kubernetes-sigs/gateway-api/blob/v1.5.1/apis/v1/shared_types.go#L908',
  },
  check: topology => sessionPersistences(topology)
    .filter(({ value }) => value.cookieConfig?.lifetimeType === 'Permanent' && value.absoluteTimeout === undefined)
    .map(({ resource, at }) => ({ resource, field: at, message: 'The cookie is permanent, and there is no absoluteTimeout.' })),
};

import { Severity } from '../../model/finding';
import { sessionPersistences } from '../../topology';
import { ICheck } from '../check';

export const sessionCookie: ICheck = {
  rule: {
    name: 'gateway/session-cookie',
    severity: Severity.ERROR,
    title: 'Settings of a cookie are there only for sessions kept by a cookie',
    why: 'The API server refuses the object.',
    fix: 'Take cookieConfig out, or use the type Cookie.',
    source: 'https://github.com/kubernetes-sigs/gateway-api/blob/v1.5.1/apis/v1/shared_types.go#L908',
  },
  check: topology => sessionPersistences(topology).filter(({ value: { type, cookieConfig } }) => cookieConfig && type === 'Header')
    .map(({ resource, at }) => ({ resource, field: `${at}.cookieConfig`, message: 'The type is Header, and there is cookieConfig.' })),
};

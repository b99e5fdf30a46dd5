import { Severity } from '../../model/finding';
import { routeFilters } from '../../topology';
import { ICheck } from '../check';

export const mirrorShare: ICheck = {
  rule: {
    name: 'gateway/mirror-share',
    severity: Severity.ERROR,
    title: 'What is mirrored is a percentage or a fraction, not both',
    why: 'The API server refuses the route.',
    fix: 'Take one of the two out.',
    source: 'https://github.com/kubernetes-sigs/gateway-api/blob/v1.5.1/apis/v1/httproute_types.go#L1310',
  },
  check: topology => routeFilters(topology).flatMap(({ route, at, filter: { requestMirror: { percent, fraction } = {} } }) => {
    if (percent === undefined || !fraction) { return []; }
    return [{ resource: route, field: `${at}.requestMirror.fraction`, message: `A RequestMirror has percent (${percent}) and fraction.` }];
  }),
};

import { Severity } from '../../model/finding';
import { routeFilters } from '../../topology';
import { ICheck } from '../check';

export const mirrorFraction: ICheck = {
  rule: {
    name: 'gateway/mirror-fraction',
    severity: Severity.ERROR,
    title: 'No more than all is mirrored',
    why: 'The API server refuses the route: the numerator of a fraction is not greater than its denominator, which is 100 if it is left out.',
    fix: 'Make the numerator smaller, or the denominator greater.',
    source: 'https://github.com/kubernetes-sigs/gateway-api/blob/v1.5.1/apis/v1/shared_types.go#L1021',
  },
  check: topology => routeFilters(topology).flatMap(({ route, at, filter: { requestMirror } }) => {
    const { numerator = 0, denominator = 100 } = requestMirror?.fraction ?? {};
    if (numerator <= denominator) { return []; }
    return [{ resource: route, field: `${at}.requestMirror.fraction.numerator`, message: `A RequestMirror asks for ${numerator} of ${denominator} requests.` }];
  }),
};

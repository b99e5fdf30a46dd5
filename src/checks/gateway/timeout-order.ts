import { Severity } from '../../model/finding';
import { goSeconds, httpRoutes } from '../../topology';
import { ICheck } from '../check';

const milliseconds = (duration: string) => Math.round((goSeconds(duration) ?? 0) * 1000);

export const timeoutOrder: ICheck = {
  rule: {
    name: 'gateway/timeout-order',
    severity: Severity.ERROR,
    title: 'The timeout of one attempt is not longer than that of the whole request',
    why: 'The API server refuses the route: the request would have ended before. A request timeout of 0s is none.',
    fix: 'Make timeouts.backendRequest shorter.',
    source: 'https://github.com/kubernetes-sigs/gateway-api/blob/v1.5.1/apis/v1/httproute_types.go#L330',
  },
  check: topology => httpRoutes(topology).flatMap(route => (route.manifest.spec.rules ?? []).flatMap(({ timeouts: { request = '0s', backendRequest = '0s' } = {} }, i) => {
    const whole = milliseconds(request);
    if (whole === 0 || milliseconds(backendRequest) <= whole) { return []; }
    return [{
      resource: route,
      field: `spec.rules[${i}].timeouts.backendRequest`,
      message: `An attempt may take ${backendRequest}, and the whole request ${request}.`,
    }];
  })),
};

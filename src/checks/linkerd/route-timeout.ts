import { Severity } from '../../model/finding';
import { goSeconds, meshRules, policyMilliseconds } from '../../topology';
import { ICheck } from '../check';

export const routeTimeout: ICheck = {
  rule: {
    name: 'linkerd/route-timeout',
    severity: Severity.ERROR,
    title: 'A timeout of a route has one unit',
    why: 'Linkerd passes over a timeout of several units without a word: requests wait as long as they like.',
    fix: 'Write it in one unit: 90s.',
    source: 'https://github.com/linkerd/linkerd2/blob/version-2.20/policy-controller/k8s/index/src/outbound/index/http.rs',
  },
  check: topology => meshRules(topology).filter(({ route }) => route.group !== 'policy.linkerd.io').flatMap(({ route, at, rule: { timeouts } }) =>
    !timeouts?.request || policyMilliseconds(timeouts.request) !== undefined ? [] : [{
      resource: route,
      field: `${at}.timeouts.request`,
      message: `Linkerd passes over '${timeouts.request}'.`,
      fix: `Write ${Math.round((goSeconds(timeouts.request) ?? 0) * 1000)}ms.`,
    }]),
};

import { Severity } from '../../model/finding';
import { meshRules } from '../../topology';
import { ICheck } from '../check';

export const backendRequestTimeout: ICheck = {
  rule: {
    name: 'linkerd/backend-request-timeout',
    severity: Severity.WARNING,
    title: 'A route of a Service has no timeout for each try',
    why: 'Linkerd does not read backendRequest of a route of Gateway API.',
    fix: 'Use the annotation retry.linkerd.io/timeout, with retries, or timeouts.request.',
    source: 'https://github.com/linkerd/linkerd2/blob/version-2.20/policy-controller/k8s/index/src/outbound/index/http.rs',
  },
  check: topology => meshRules(topology).filter(({ route, rule }) => route.group !== 'policy.linkerd.io' && rule.timeouts?.backendRequest).map(({ route, at, rule }) => ({
    resource: route, field: `${at}.timeouts.backendRequest`, message: `No try ends after ${rule.timeouts!.backendRequest}.`,
  })),
};

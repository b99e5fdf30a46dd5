import { Severity } from '../../model/finding';
import { meshRules } from '../../topology';
import { ICheck } from '../check';

export const consumerBackendNamespace: ICheck = {
  rule: {
    name: 'linkerd/consumer-backend-namespace',
    severity: Severity.WARNING,
    title: 'A backend of a route in another namespace than its Service says its namespace',
    why: 'The proxies look a backend without a namespace up beside the Service, and the status of the route beside the route. One of the two finds'
      + ' another Service, or none.',
    fix: 'Add the namespace to the backend.',
    source: 'https://github.com/linkerd/linkerd2/blob/version-2.20/policy-controller/k8s/index/src/outbound/index.rs',
  },
  check: topology => meshRules(topology).flatMap(({ route, parents, at, rule }) => (rule.backendRefs ?? []).flatMap((backend, i) =>
    backend.namespace || parents.every(({ namespace }) => namespace === route.namespace) ? [] : [{
      resource: route,
      field: `${at}.backendRefs[${i}]`,
      message: `Proxies look for ${backend.name} in ${parents[0].namespace}, the status of the route in ${route.namespace}.`,
    }])),
};

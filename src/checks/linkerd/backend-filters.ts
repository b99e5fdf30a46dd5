import { Severity } from '../../model/finding';
import { meshRules } from '../../topology';
import { ICheck } from '../check';

const KNOWN = ['RequestHeaderModifier', 'ResponseHeaderModifier', 'RequestRedirect'];

export const backendFilters: ICheck = {
  rule: {
    name: 'linkerd/backend-filters',
    severity: Severity.ERROR,
    title: 'A backend of a route of a Service has filters that Linkerd knows',
    why: 'Linkerd knows changes of headers, and redirects. A backend with any other filter is not called: its share of the requests gets 500.',
    fix: 'Move the filter to the route of the Gateway.',
    source: 'https://github.com/linkerd/linkerd2/blob/version-2.20/policy-controller/k8s/index/src/outbound/index/http.rs',
  },
  check: topology => meshRules(topology).flatMap(({ route, at, rule }) => (rule.backendRefs ?? []).flatMap(({ name, filters = [] }, i) =>
    filters.flatMap(({ type }, j) => KNOWN.includes(type) ? [] : [{
      resource: route, field: `${at}.backendRefs[${i}].filters[${j}]`, message: `Linkerd cannot do ${type}: the share of ${name} gets 500.`,
    }]))),
};

import { Severity } from '../../model/finding';
import { meshRules } from '../../topology';
import { ICheck } from '../check';

const KNOWN = ['RequestHeaderModifier', 'ResponseHeaderModifier', 'RequestRedirect'];

export const routeFilters: ICheck = {
  rule: {
    name: 'linkerd/route-filters',
    severity: Severity.ERROR,
    title: 'A route of a Service has filters that Linkerd knows',
    why: 'Linkerd knows changes of headers, and redirects. With any other filter it does not take the route as a whole: a new one never counts, a'
      + ' changed one stays as it was. The status is green.',
    fix: 'Move the filter to the route of the Gateway.',
    source: 'https://github.com/linkerd/linkerd2/issues/13280',
  },
  check: topology => meshRules(topology).flatMap(({ route, at, rule }) => (rule.filters ?? []).flatMap(({ type }, i) => KNOWN.includes(type) ? [] : [{
    resource: route, field: `${at}.filters[${i}]`, message: `Linkerd cannot do ${type}, and leaves the whole route out.`,
  }])),
};

import { Severity } from '../../model/finding';
import { meshRules } from '../../topology';
import { ICheck } from '../check';

export const consumerSplit: ICheck = {
  rule: {
    name: 'linkerd/consumer-split',
    severity: Severity.WARNING,
    title: 'Requests are divided for all callers of a Service',
    why: 'A route in another namespace than its Service counts for callers of its own namespace only. All others, an ingress too, see nothing of'
      + ' the weights.',
    fix: 'Move the route to the namespace of the Service.',
    source: 'https://github.com/linkerd/linkerd2/issues/10956',
  },
  check: topology => meshRules(topology).flatMap(({ route, parents, at, rule }) => {
    const away = parents.find(({ namespace }) => namespace !== route.namespace);
    if (!away || (rule.backendRefs ?? []).length < 2) { return []; }
    return [{ resource: route, field: `${at}.backendRefs`, message: `Only callers in ${route.namespace} are divided, not all of Service ${away.namespace}/${away.name}.` }];
  }),
};

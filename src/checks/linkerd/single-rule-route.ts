import { Severity } from '../../model/finding';
import { routesJudged } from '../../topology';
import { ICheck } from '../check';

export const singleRuleRoute: ICheck = {
  rule: {
    name: 'linkerd/single-rule-route',
    severity: Severity.ERROR,
    title: 'A TCPRoute or TLSRoute has one rule',
    why: 'Linkerd refuses any TCPRoute or TLSRoute that has more, whatever its parent is.',
    fix: 'Write a route for each rule.',
    source: 'https://github.com/linkerd/linkerd2/blob/version-2.20/policy-controller/runtime/src/admission.rs',
  },
  check: topology => routesJudged(topology).flatMap(route => {
    const rules = route.manifest.spec.rules ?? [];
    if (!['TCPRoute', 'TLSRoute'].includes(route.kind) || rules.length < 2) { return []; }
    return [{ resource: route, field: 'spec.rules', message: `Linkerd takes a ${route.kind} of one rule only; this one has ${rules.length}.` }];
  }),
};

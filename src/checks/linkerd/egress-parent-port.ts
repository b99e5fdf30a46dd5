import { Severity } from '../../model/finding';
import { parentsOf, routesJudged } from '../../topology';
import { ICheck } from '../check';

export const egressParentPort: ICheck = {
  rule: {
    name: 'linkerd/egress-parent-port',
    severity: Severity.ERROR,
    title: 'A route of an EgressNetwork names the port',
    why: 'Linkerd refuses a route of an EgressNetwork without a port.',
    fix: 'Add the port that is called.',
    source: 'https://github.com/linkerd/linkerd2/blob/version-2.20/policy-controller/runtime/src/admission.rs',
  },
  check: topology => routesJudged(topology).flatMap(route => parentsOf(route)
    .filter(({ kind, port, at }) => kind === 'EgressNetwork' && port === undefined && (route.get(`${at}.group`) ?? route.group) === 'policy.linkerd.io')
    .map(({ at, name }) => ({ resource: route, field: at, message: `Nothing says which port outside, by EgressNetwork ${name}, is meant.` }))),
};

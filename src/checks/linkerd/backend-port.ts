import { Severity } from '../../model/finding';
import { backendsOf, isService, meshRoutes } from '../../topology';
import { ICheck } from '../check';

export const backendPort: ICheck = {
  rule: {
    name: 'linkerd/backend-port',
    severity: Severity.ERROR,
    title: 'A backend of a route of Linkerd\'s has a port',
    why: 'Linkerd refuses such a route of Gateway API; of its own kind it takes it, and answers 500 for the share of this backend.',
    fix: 'Add the port of the Service.',
    source: 'https://github.com/linkerd/linkerd2/blob/version-2.20/policy-controller/runtime/src/admission.rs',
  },
  check: topology => meshRoutes(topology).flatMap(({ route }) => backendsOf(route)
    .filter(({ port, group, ...backend }) => port === undefined && isService({ group, ...backend }) && (group === 'core' || route.group === 'policy.linkerd.io'))
    .map(({ at, name }) => ({ resource: route, field: at, message: `Service ${name} has no port here.` }))),
};

import { Severity } from '../../model/finding';
import { backendsOf, routeFilters, routes } from '../../topology';
import { ICheck } from '../check';

export const servicePort: ICheck = {
  rule: {
    name: 'gateway/service-port',
    severity: Severity.ERROR,
    title: 'A backend that is a Service has a port',
    why: 'The API server refuses the route: it does not guess which port of the Service is meant.',
    fix: 'Add port, with a port of the Service.',
    source: 'https://github.com/kubernetes-sigs/gateway-api/blob/v1.5.1/apis/v1/object_reference_types.go#L100',
  },
  check: topology => [
    ...routes(topology).flatMap(backendsOf),
    ...routeFilters(topology).flatMap(({ route, at, filter: { requestMirror, externalAuth } }) => [
      ...requestMirror ? [{ route, at: `${at}.requestMirror.backendRef`, ...requestMirror.backendRef }] : [],
      ...externalAuth ? [{ route, at: `${at}.externalAuth.backendRef`, ...externalAuth.backendRef }] : [],
    ]),
  ].filter(({ group = '', kind = 'Service', port }) => group === '' && kind === 'Service' && port === undefined).map(({ route, at, name }) => ({
    resource: route, field: at, message: `Service ${name} has no port here.`,
  })),
};

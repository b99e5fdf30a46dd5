import { Severity } from '../../model/finding';
import { httpRoutes } from '../../topology';
import { ICheck } from '../check';

export const redirectWithoutBackends: ICheck = {
  rule: {
    name: 'gateway/redirect-without-backends',
    severity: Severity.ERROR,
    title: 'A rule that redirects has no backends',
    why: 'The API server refuses the route: a request that is redirected reaches no backend. A controller that writes backends into such a rule'
      + ' fails too.',
    fix: 'Take backendRefs out, or redirect in a rule or a route of its own.',
    source: 'https://github.com/kubernetes-sigs/gateway-api/blob/v1.5.1/apis/v1/httproute_types.go#L142',
  },
  check: topology => httpRoutes(topology).flatMap(route => (route.manifest.spec.rules ?? []).flatMap(({ backendRefs = [], filters = [] }, i) => {
    if (backendRefs.length === 0 || !filters.some(({ requestRedirect }) => requestRedirect)) { return []; }
    return [{ resource: route, field: `spec.rules[${i}]`, message: `The rule redirects, and has the backend ${backendRefs[0].name}.` }];
  })),
};

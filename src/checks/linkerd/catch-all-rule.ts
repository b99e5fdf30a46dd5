import type { HTTPRouteMatch } from '../../imports/gateway-api';
import { Severity } from '../../model/finding';
import { Route, routedPorts } from '../../topology';
import { ICheck } from '../check';

const fitsAll = ({ path, headers = [], queryParams = [], method }: HTTPRouteMatch) =>
  headers.length + queryParams.length === 0 && !method && (path?.value ?? '/') === '/' && (path?.type ?? 'PathPrefix') === 'PathPrefix';

export const catchAllRule: ICheck = {
  rule: {
    name: 'linkerd/catch-all-rule',
    severity: Severity.WARNING,
    title: 'The routes of a Service have a rule for every request',
    why: 'As soon as a Service has an HTTPRoute, requests that fit none of its rules get 404 from the proxy of the caller.',
    fix: 'Add a last rule without matches, that leads to the Service itself.',
    source: 'https://github.com/linkerd/linkerd2/blob/version-2.20/policy-controller/k8s/index/src/outbound/index/http.rs',
  },
  check: topology => routedPorts(topology).flatMap(({ parents, name, port }) => {
    if (parents.some(({ resource }) => resource.kind !== 'HTTPRoute')) { return []; }
    const rules = parents.flatMap(({ resource }) => (resource as Route).manifest.spec.rules ?? [{}]);
    if (rules.some(({ matches = [{}] }) => matches.length === 0 || matches.some(fitsAll))) { return []; }
    return [{ resource: parents[0].resource, field: 'spec.rules', message: `Requests to ${name}:${port} that fit none of the rules get 404.` }];
  }),
};

import { Severity } from '../../model/finding';
import { traefikRoutes } from '../../topology';
import { ICheck } from '../check';

export const noMatch: ICheck = {
  rule: {
    name: 'traefik/no-match',
    severity: Severity.ERROR,
    title: 'A rule of an HTTPRoute of Traefik has a match',
    why: 'The API server fills in a match for / only if the field is missing. With an empty list Traefik makes no router for the rule, so'
      + ' its requests get 404.',
    fix: 'Leave out matches, or write the match for /.',
    source: 'https://github.com/traefik/traefik/blob/v3.7.9/pkg/provider/kubernetes/gateway/httproute.go',
  },
  check: topology => traefikRoutes(topology, 'HTTPRoute').flatMap(route => (route.manifest.spec.rules ?? []).flatMap(({ matches }, i) =>
    matches?.length === 0 ? [{ resource: route, field: `spec.rules[${i}].matches`, message: 'The list of matches is empty.' }] : [])),
};

import { Severity } from '../../model/finding';
import { backendsOf, routes } from '../../topology';
import { ICheck } from '../check';

export const backendGroup: ICheck = {
  rule: {
    name: 'gateway/backend-group',
    severity: Severity.ERROR,
    title: 'A backend of a route has the group of its kind',
    why: 'A group that is left out is that of Services. There is nothing else in it that requests can go to, so the share of the backend'
      + ' gets 500 (InvalidKind).',
    fix: 'Write the group: multicluster.x-k8s.io for a ServiceImport, traefik.io for a TraefikService.',
    source: 'https://gateway-api.sigs.k8s.io/reference/spec/',
  },
  check: topology => routes(topology).flatMap(route => backendsOf(route)
    .filter(({ group, kind }) => (group === '' || group === 'core') && kind !== 'Service')
    .map(({ at, kind, name }) => ({ resource: route, field: at, message: `There is no ${kind} without a group, so there is no backend ${name}.` }))),
};

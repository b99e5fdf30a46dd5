import { Severity } from '../../model/finding';
import { backendsOf, traefikRoutes } from '../../topology';
import { ICheck } from '../check';

export const backendKind: ICheck = {
  rule: {
    name: 'traefik/backend-kind',
    severity: Severity.ERROR,
    title: 'A backend of a route of Traefik is a Service or a TraefikService',
    why: 'Traefik reports InvalidKind, and answers 500 to the share of requests that belongs to the backend (a GRPCRoute: Unavailable).',
    fix: 'Name a Service. A TraefikService can stand behind HTTPRoutes and TLSRoutes.',
    source: 'https://github.com/traefik/traefik/blob/v3.7.9/pkg/provider/kubernetes/gateway/httproute.go',
  },
  check: topology => traefikRoutes(topology).flatMap(route => backendsOf(route).filter(({ group, kind }) => {
    const known = kind === 'Service' && (group === '' || group === 'core');
    return !known && (route.kind === 'GRPCRoute' || kind !== 'TraefikService' || group !== 'traefik.io');
  }).map(({ at, group, kind }) => ({ resource: route, field: `${at}.kind`, message: `Traefik sends no requests of a ${route.kind} to a ${kind} (${group}).` }))),
};

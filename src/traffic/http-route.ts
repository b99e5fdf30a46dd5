import { ParentReference } from '../contracts/mesh-gateway';
import type { HTTPRouteSpec } from '../imports/gateway-api';
import { RouteMatchSpec } from '../model/route-match';

/** One backend of a route. */
export interface BackendSpec {
  readonly name: string;
  readonly namespace?: string;
  readonly port: number;
  readonly weight?: number;
}

/** A route with one rule, which is all that a split needs: controllers rewrite the list of rules as a whole. */
export interface HttpRouteModel {
  readonly name: string;
  readonly parents: ParentReference[];
  readonly hosts?: string[];
  readonly matches?: RouteMatchSpec[];
  readonly filters?: any[];
  readonly backends?: BackendSpec[];
}

/** An HTTPRoute. What a gateway would fill in by default is written out, so that nothing drifts after it was applied. */
export function renderHttpRoute(route: HttpRouteModel): { apiVersion: string; kind: string; metadata: any; spec: HTTPRouteSpec } {
  return {
    apiVersion: 'gateway.networking.k8s.io/v1',
    kind: 'HTTPRoute',
    metadata: { name: route.name },
    spec: {
      parentRefs: route.parents.map(parent => ({ ...parent })),
      ...(route.hosts?.length && { hostnames: route.hosts }),
      rules: [{
        matches: (route.matches?.length ? route.matches : [{}]).map(renderMatch),
        ...(route.filters && { filters: route.filters }),
        ...(route.backends && { backendRefs: route.backends.map(renderBackend) }),
      }],
    },
  };
}

function renderMatch(match: RouteMatchSpec): any {
  return { ...match, path: match.path ?? { type: 'PathPrefix', value: '/' } };
}

function renderBackend(backend: BackendSpec): any {
  return { group: '', kind: 'Service', ...backend, weight: backend.weight ?? 1 };
}

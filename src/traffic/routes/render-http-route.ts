import { BackendSpec, renderBackend } from './backend-spec';
import { ParentReference } from '../../contracts/mesh-gateway';
import type { HTTPRouteSpec } from '../../imports/gateway-api';
import { RouteMatchSpec } from '../../model/route-match';
import { writtenMatches } from '../../model/written-matches';

/** One rule of an HTTPRoute, as plain data. */
export interface HttpRuleModel {
  readonly name?: string;
  /** One of these must hold. @default - every request */
  readonly matches?: RouteMatchSpec[];
  readonly filters?: any[];
  readonly backends?: BackendSpec[];
  readonly timeouts?: any;
  readonly retry?: any;
  readonly sessionPersistence?: any;
}

/** An HTTPRoute, as plain data. */
export interface HttpRouteModel {
  readonly name: string;
  readonly parents: ParentReference[];
  readonly hosts?: string[];
  readonly rules: HttpRuleModel[];
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
      rules: route.rules.map(renderHttpRule),
    },
  };
}

/** One rule of an HTTPRoute. */
export function renderHttpRule({ name, matches, filters, backends, timeouts, retry, sessionPersistence }: HttpRuleModel): any {
  return {
    ...(name && { name }),
    matches: writtenMatches(matches),
    ...(filters?.length && { filters }),
    ...(backends?.length && { backendRefs: backends.map(renderBackend) }),
    ...(timeouts && { timeouts }),
    ...(retry && { retry }),
    ...(sessionPersistence && { sessionPersistence }),
  };
}

import { Kept, Turns } from './balance';
import { endpointsOf } from './endpoints';
import { redirected } from './filters';
import { choose, Chosen, MeshRequest, routesOf } from './mesh-routes';
import { BackendReference, Cluster, Filter, HttpRoute, keyOf, Service, ServicePort } from './objects';
import { carriesHttp } from './protocol';

/** A port of a Service: who stands behind it, and the routes that divide its requests. */
export interface Frontend {
  /** `namespace/name:port` */
  readonly key: string;
  readonly service: Service;
  readonly port: ServicePort;
  /** `address:port` of each ready endpoint. */
  readonly endpoints: readonly string[];
  readonly routes: readonly HttpRoute[];
}

/** Where a request goes, or how it is answered at once. */
export type Decision =
  | { readonly kind: 'forward'; readonly frontend: Frontend; readonly filters: readonly Filter[] }
  | { readonly kind: 'answer'; readonly status: number; readonly reason: string; readonly location?: string };

/** Every TCP port of every Service, by `namespace/name:port`. */
export function frontendsOf(cluster: Cluster): Map<string, Frontend> {
  const frontends = cluster.services.flatMap(service => (service.spec.ports ?? [])
    .filter(port => (port.protocol ?? 'TCP') === 'TCP')
    .map(port => ({
      key: `${keyOf(service)}:${port.port}`,
      service,
      port,
      endpoints: endpointsOf(service, port, cluster),
      routes: carriesHttp(service, port) ? routesOf(service, port, cluster.routes) : [],
    })));
  return new Map(frontends.map(frontend => [frontend.key, frontend]));
}

/** Whose turn it is: for each rule among its backends, for each Service among its endpoints. Shared by all requests. */
export type AllTurns = Kept<Turns>;

/**
 * Decides as the outbound half of a Linkerd proxy does. Every caller counts as meshed: nobody here reaches a Service past the mesh.
 */
export function decide(asked: Frontend, request: MeshRequest, all: ReadonlyMap<string, Frontend>, turns: AllTurns): Decision {
  if (asked.routes.length === 0) { return forward(asked, []); }
  const chosen = choose(request, asked.routes);
  if (!chosen) { return answer(404, 'no rule of the routes on this Service matches'); }
  const filters = chosen.rule.filters ?? [];
  const redirect = redirectOf(filters, chosen, request);
  if (redirect) { return redirect; }
  const backends = chosen.rule.backendRefs ?? [];
  return backends.length === 0 ? forward(asked, filters) : divide(asked, chosen, request, all, turns);
}

function divide(asked: Frontend, chosen: Chosen, request: MeshRequest, all: ReadonlyMap<string, Frontend>, turns: AllTurns): Decision {
  const backends = (chosen.rule.backendRefs ?? []).map(reference => {
    const frontend = frontendOf(reference, asked, all);
    return { reference, frontend, weight: reference.weight ?? 1, canAnswer: frontend === undefined || frontend.endpoints.length > 0 };
  });
  // Linkerd gives a single backend everything, whatever its weight; and leaves out one without endpoints while there are others.
  const eligible = backends.length === 1 ? [{ ...backends[0], weight: 1 }] : backends.filter(backend => backend.weight > 0);
  if (eligible.length === 0) { return answer(500, 'no backend has a weight'); }
  const able = eligible.filter(backend => backend.canAnswer);
  const turn = turns.of(`${chosen.route.metadata.uid}/${chosen.index}`).next(able);
  if (turn === undefined) { return answer(503, 'no backend has endpoints'); }
  const { reference, frontend } = able[turn];
  if (!frontend) { return answer(500, `no Service ${reference.name} with port ${reference.port}`); }
  const filters = [...chosen.rule.filters ?? [], ...reference.filters ?? []];
  return redirectOf(reference.filters ?? [], chosen, request) ?? forward(frontend, filters);
}

/** The Service behind a reference; its namespace is the parent's unless it is written. */
function frontendOf(reference: BackendReference, asked: Frontend, all: ReadonlyMap<string, Frontend>): Frontend | undefined {
  const isService = (reference.kind ?? 'Service') === 'Service' && ['', 'core'].includes(reference.group ?? '');
  return isService ? all.get(`${reference.namespace ?? asked.service.metadata.namespace}/${reference.name}:${reference.port}`) : undefined;
}

function redirectOf(filters: readonly Filter[], { match }: Chosen, { headers, path }: MeshRequest): Decision | undefined {
  const redirect = filters.find(filter => filter.requestRedirect)?.requestRedirect;
  if (!redirect) { return undefined; }
  const { status, location } = redirected(redirect, match, String(headers.host ?? ''), path);
  return { kind: 'answer', status, reason: 'redirected by a route', location };
}

function forward(frontend: Frontend, filters: readonly Filter[]): Decision {
  return frontend.endpoints.length === 0 ? answer(503, `${frontend.key} has no ready endpoints`) : { kind: 'forward', frontend, filters };
}

function answer(status: number, reason: string): Decision {
  return { kind: 'answer', status, reason };
}

import { routeFilters } from './filters';
import type { Service } from '../../imports/kubernetes';
import { grouped } from '../grouped';
import { httpRoutes, grpcRoutes, Typed } from '../kinds';
import { once, onceEachIn } from '../once';
import { BackendReference, backendsOf, isService, Route } from './routes';
import { findService } from '../kubernetes/services';
import { Topology } from '../topology';

/** A backend of a route that is a Service among the manifests. */
export interface BackendService {
  readonly backend: BackendReference;
  readonly service: Typed<Service>;
}

/** The Services among the manifests to which a route sends requests. */
export const backendServices = onceEachIn((topology, route: Route): BackendService[] => backendsOf(route).filter(isService).flatMap(backend => {
  const service = findService(topology, backend.name, backend.namespace);
  return service ? [{ backend, service }] : [];
}));

/** The Services among the manifests to which filters of a route send copies of requests. */
export function filterServices(topology: Topology, route: Route): { readonly backend: Pick<BackendReference, 'at' | 'port'>; readonly service: Typed<Service> }[] {
  return (mirrors(topology).get(route) ?? []).flatMap(({ at, filter }) => {
    const { group = '', kind = 'Service', name, namespace = route.namespace, port } = filter.requestMirror!.backendRef;
    const service = kind === 'Service' && group === '' ? findService(topology, name, namespace) : undefined;
    return service ? [{ backend: { at: `${at}.requestMirror.backendRef`, port }, service }] : [];
  });
}

const mirrors = once(topology =>
  grouped(routeFilters(topology).filter(({ filter }) => filter.requestMirror).map(item => [item.route, item])));

/** A regular expression in a match of a route. */
export interface RouteExpression {
  readonly route: Route;
  /** Where its text is, e.g. `spec.rules[0].matches[0].path.value`. */
  readonly at: string;
  readonly value: string;
}

/** All of them: of paths, headers, parameters and gRPC methods. */
export const regularExpressions = once((topology): RouteExpression[] => ([...httpRoutes(topology), ...grpcRoutes(topology)] as Route[])
  .flatMap(route => (route.manifest.spec?.rules ?? []).flatMap(({ matches = [] }, i) => matches.flatMap((match, j) =>
    expressionsOf(match).map(([field, value]) => ({ route, at: `spec.rules[${i}].matches[${j}].${field}`, value }))))));

function expressionsOf({ path, headers = [], queryParams = [], method }: any): [string, string][] {
  const list = (name: string, items: any[]) => items.map((item, i) => [`${name}[${i}].value`, item.type, item.value]);
  const fields = [['path.value', path?.type, path?.value], ...list('headers', headers), ...list('queryParams', queryParams),
    ['method.service', method?.type, method?.service], ['method.method', method?.type, method?.method]];
  return fields.flatMap(([field, type, value]) => type === 'RegularExpression' && value ? [[field, value]] : []);
}

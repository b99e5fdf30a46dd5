import { HttpRoute, ParentReference, RouteMatch, RouteRule, Service, ServicePort, ValueMatch } from './objects';

/** What routing looks at in a request. */
export interface MeshRequest {
  readonly method: string;
  /** Without the query. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: { readonly [name: string]: string | string[] | undefined };
}

/** The rule that a request falls under, and the match that let it in. */
export interface Chosen {
  readonly route: HttpRoute;
  readonly index: number;
  readonly rule: RouteRule;
  readonly match: RouteMatch;
}

const UNDERSTOOD = ['RequestHeaderModifier', 'ResponseHeaderModifier', 'RequestRedirect'];
const EVERYTHING: RouteMatch = { path: { type: 'PathPrefix', value: '/' } };

/** Whether a parent is a Service, as the mesh reads it: the kind must be written, because without it the parent is a Gateway. */
export function isService(parent: ParentReference): boolean {
  return parent.kind === 'Service' && (parent.group === '' || parent.group === 'core');
}

/** Whether Linkerd can read a route. With one filter that it does not know, or a bad regular expression, none of the route applies. */
export function isReadable(route: HttpRoute): boolean {
  const rules = route.spec.rules ?? [];
  return rules.every(rule => (rule.filters ?? []).every(filter => UNDERSTOOD.includes(filter.type)))
    && rules.flatMap(expressionsOf).every(expression => compiled(expression) !== undefined);
}

/**
 * The routes that are in force: of a route that can no longer be read, the version before stays.
 *
 * @param before what was in force until now, by uid
 */
export function applied(before: ReadonlyMap<string, HttpRoute>, routes: readonly HttpRoute[]): Map<string, HttpRoute> {
  const entries = routes.map(route => [route.metadata.uid ?? '', isReadable(route) ? route : before.get(route.metadata.uid ?? '')] as const);
  return new Map(entries.filter((entry): entry is [string, HttpRoute] => entry[1] !== undefined));
}

/** The routes whose parent is this port of this Service. It plays no part here in which namespace the caller is: every route applies to all. */
export function routesOf(service: Service, port: ServicePort, routes: readonly HttpRoute[]): HttpRoute[] {
  return routes.filter(route => (route.spec.parentRefs ?? []).some(parent => isService(parent)
    && parent.name === service.metadata.name
    && (parent.namespace ?? route.metadata.namespace) === service.metadata.namespace
    && (parent.port === undefined || parent.port === port.port)));
}

/** The most specific match; among equals the oldest route, then its first name, then its first rule. */
export function choose(request: MeshRequest, routes: readonly HttpRoute[]): Chosen | undefined {
  return routes
    .filter(route => servesHost(route, hostOf(request)))
    .flatMap(route => (route.spec.rules ?? []).flatMap((rule, index) =>
      (rule.matches?.length ? rule.matches : [EVERYTHING]).map(match => ({ route, index, rule, match }))))
    .filter(({ match }) => matches(match, request))
    .sort((a, b) => bySpecificity(a.match, b.match) || byAge(a.route, b.route) || a.index - b.index)[0];
}

function hostOf(request: MeshRequest): string {
  return String(request.headers.host ?? '').replace(/:\d+$/, '').toLowerCase();
}

function servesHost(route: HttpRoute, host: string): boolean {
  const names = route.spec.hostnames ?? [];
  return names.length === 0 || names.some(name => name.startsWith('*.') ? host.endsWith(name.slice(1)) : host === name);
}

function matches(match: RouteMatch, request: MeshRequest): boolean {
  return matchesPath(match, request.path)
    && (match.method === undefined || match.method === request.method)
    && (match.headers ?? []).every(header => matchesValue(header, headerOf(request, header.name)))
    && (match.queryParams ?? []).every(parameter => matchesValue(parameter, request.query.get(parameter.name) ?? undefined));
}

function headerOf(request: MeshRequest, name: string): string | undefined {
  const value = request.headers[name.toLowerCase()];
  return Array.isArray(value) ? value.join(', ') : value;
}

function matchesPath({ path }: RouteMatch, actual: string): boolean {
  const value = path?.value ?? '/';
  switch (path?.type ?? 'PathPrefix') {
    case 'Exact': return actual === value;
    case 'RegularExpression': return compiled(value)?.test(actual) ?? false;
    default: {
      const prefix = value.replace(/\/$/, '');
      return actual === prefix || actual.startsWith(`${prefix}/`);
    }
  }
}

function matchesValue(match: ValueMatch, actual: string | undefined): boolean {
  if (actual === undefined) { return false; }
  return match.type === 'RegularExpression' ? compiled(match.value)?.test(actual) ?? false : actual === match.value;
}

/** Linkerd's expressions match the whole text, and may begin with flags, as in `(?i)yes`. */
function compiled(expression: string): RegExp | undefined {
  const [, flags, rest] = /^(?:\(\?([ims]+)\))?(.*)$/s.exec(expression) ?? [];
  try {
    return new RegExp(`^(?:${rest})$`, flags);
  } catch {
    return undefined;
  }
}

function expressionsOf(rule: RouteRule): string[] {
  return (rule.matches ?? []).flatMap(match => [
    ...match.path?.type === 'RegularExpression' ? [match.path.value ?? ''] : [],
    ...[...match.headers ?? [], ...match.queryParams ?? []].filter(value => value.type === 'RegularExpression').map(value => value.value),
  ]);
}

const PATH_RANKS = ['RegularExpression', 'PathPrefix', 'Exact'];

function bySpecificity(a: RouteMatch, b: RouteMatch): number {
  const [x, y] = [specificity(a), specificity(b)];
  return x.map((value, index) => y[index] - value).find(difference => difference !== 0) ?? 0;
}

function specificity(match: RouteMatch): number[] {
  const type = match.path?.type ?? 'PathPrefix';
  const length = type === 'PathPrefix' ? (match.path?.value ?? '/').length : 0;
  return [PATH_RANKS.indexOf(type), length, match.method === undefined ? 0 : 1, match.headers?.length ?? 0, match.queryParams?.length ?? 0];
}

function byAge(a: HttpRoute, b: HttpRoute): number {
  const age = (route: HttpRoute) => `${route.metadata.creationTimestamp ?? ''} ${route.metadata.name}`;
  return age(a) < age(b) ? -1 : age(a) > age(b) ? 1 : 0;
}

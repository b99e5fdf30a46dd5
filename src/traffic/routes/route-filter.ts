import { Duration } from 'cdk8s';
import { checkedChanges, checkedCors, checkedShare, REDIRECT_CODES } from './filter-values';
import { CorsOptions, GrpcAuthOptions, HeaderChanges, HttpAuthOptions, RedirectOptions, RewriteOptions, RouteMirrorOptions } from './route-filter-options';
import { ExtensionReference } from '../../contracts/extension-reference';
import { IRouteBackend } from '../../contracts/route-backend';
import { wholeSeconds } from '../../private/durations';
import { refuse } from '../../private/errors';
import { checkedToken } from '../../private/headers';
import { checkedExactHost } from '../../private/hosts';
import { checkedObjectName } from '../../private/names';
import { checkedPath } from '../../private/paths';
import { checkedPort } from '../../private/ports';

const SCHEMES = ['http', 'https'];

/**
 * Something that a gateway or a mesh does with requests on their way, or with the answers.
 *
 * What of this it really does depends on the implementation; a route that asks for more is an error.
 *
 * @example
 * const route = new HttpRoute(chart, 'web', { parents: [RouteParent.gateway(edge)] });
 * route.addRule({
 *   filters: [RouteFilter.requestHeaders({ set: { 'x-tenant': 'acme' }, remove: ['x-debug'] })],
 *   backends: [RouteBackend.service('web', 8080)],
 * });
 * @see https://gateway-api.sigs.k8s.io/api-types/httproute/#filters-optional
 */
export class RouteFilter {
  /** Changes headers before backends see them. Once in a rule. */
  public static requestHeaders(changes: HeaderChanges): RouteFilter {
    const requestHeaderModifier = checkedChanges(changes);
    return new RouteFilter('RequestHeaderModifier', () => ({ requestHeaderModifier }));
  }

  /** Changes headers before callers see them. Once in a rule. */
  public static responseHeaders(changes: HeaderChanges): RouteFilter {
    const responseHeaderModifier = checkedChanges(changes);
    return new RouteFilter('ResponseHeaderModifier', () => ({ responseHeaderModifier }));
  }

  /** Tells callers to ask elsewhere. The rule has no backends then, and no rewrite. */
  public static redirect(options: RedirectOptions): RouteFilter {
    const { scheme, hostname, path, port, statusCode = 302 } = options;
    if ((scheme ?? hostname ?? path ?? port) === undefined) { refuse('value/redirect', options, 'at least one of scheme, hostname, path and port, or callers go in circles'); }
    if (scheme !== undefined && !SCHEMES.includes(scheme)) { refuse('value/redirect', scheme, 'http or https'); }
    if (!REDIRECT_CODES.includes(statusCode)) { refuse('value/redirect', statusCode, `one of ${REDIRECT_CODES.join(', ')}`); }
    const requestRedirect = {
      ...(scheme && { scheme }),
      ...(hostname !== undefined && { hostname: checkedExactHost('value/redirect', hostname) }),
      ...(path && { path: path.toJSON() }),
      ...(port !== undefined && { port: checkedPort('value/port', port) }),
      statusCode,
    };
    return new RouteFilter('RequestRedirect', () => ({ requestRedirect }));
  }

  /** Gives backends another host or path than callers asked for. Once in a rule, and not beside a redirect. */
  public static rewrite(options: RewriteOptions): RouteFilter {
    const { hostname, path } = options;
    if ((hostname ?? path) === undefined) { refuse('value/rewrite', options, 'a hostname, a path or both'); }
    const urlRewrite = { ...(hostname !== undefined && { hostname: checkedExactHost('value/rewrite', hostname) }), ...(path && { path: path.toJSON() }) };
    return new RouteFilter('URLRewrite', () => ({ urlRewrite }));
  }

  /**
   * Sends copies of requests to a backend, whose answers nobody sees. What they do to its data, they do twice.
   *
   * @param backend e.g. `RouteBackend.service('web-next', 8080)`; its weight does not count
   * @param options how many; all by default
   */
  public static mirror(backend: IRouteBackend, options: RouteMirrorOptions = {}): RouteFilter {
    const share = checkedShare(options);
    return new RouteFilter('RequestMirror', () => ({ requestMirror: { backendRef: { ...backend.backendReference }, ...share } }), backend);
  }

  /** Lets pages of other sites call. Once in a rule. */
  public static cors(options: CorsOptions): RouteFilter {
    const { allowCredentials, maxAge = Duration.seconds(5), ...lists } = options;
    const cors = { ...checkedCors(lists), ...(allowCredentials && { allowCredentials }), maxAge: wholeSeconds('value/cors', maxAge) };
    return new RouteFilter('CORS', () => ({ cors }));
  }

  /** What the gateway does beyond Gateway API, e.g. a Middleware of Traefik, in the namespace of the route. */
  public static extension(reference: ExtensionReference): RouteFilter {
    const { group, kind, name } = reference;
    checkedObjectName('value/extension', name);
    return new RouteFilter('ExtensionRef', () => ({ extensionRef: { group, kind, name } }));
  }

  /** Asks a server over HTTP whether a request is permitted. In the experimental channel of Gateway API. */
  public static httpAuth(backend: IRouteBackend, options: HttpAuthOptions = {}): RouteFilter {
    const { path, allowedResponseHeaders } = options;
    return RouteFilter.auth(backend, 'HTTP', options, {
      ...(path !== undefined && { path: checkedPath('value/path', path) }),
      ...(allowedResponseHeaders && { allowedResponseHeaders: allowedResponseHeaders.map(name => checkedToken('value/header', name)) }),
    });
  }

  /** Asks a server over gRPC, as Envoy does, whether a request is permitted. In the experimental channel of Gateway API. */
  public static grpcAuth(backend: IRouteBackend, options: GrpcAuthOptions = {}): RouteFilter {
    return RouteFilter.auth(backend, 'GRPC', options);
  }

  private static auth(backend: IRouteBackend, protocol: string, { allowedHeaders, bodyBytes }: GrpcAuthOptions, more: object = {}): RouteFilter {
    const names = allowedHeaders?.map(name => checkedToken('value/header', name));
    if (bodyBytes !== undefined && !(Number.isInteger(bodyBytes) && bodyBytes > 0)) { refuse('value/auth', bodyBytes, 'whole bytes, at least 1'); }
    const settings = {
      protocol,
      [protocol.toLowerCase()]: { ...(names && { allowedHeaders: names }), ...more },
      ...(bodyBytes && { forwardBody: { maxSize: bodyBytes } }),
    };
    return new RouteFilter('ExternalAuth', () => ({ externalAuth: { backendRef: { ...backend.backendReference }, ...settings } }), backend);
  }

  private constructor(
    /** What Gateway API calls it. */
    public readonly type: string,
    private readonly settings: () => any,
    /** Who gets requests by it, if anyone does. */
    public readonly backend?: IRouteBackend,
  ) {}

  /** As it is written into a rule. */
  public toJSON(): any {
    return { type: this.type, ...this.settings() };
  }
}

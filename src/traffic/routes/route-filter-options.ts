import { Duration } from 'cdk8s';
import { PathModifier } from './path-modifier';

/** Changes of headers. The names are compared without regard to case. */
export interface HeaderChanges {
  /**
   * Headers that get these values, instead of those they have.
   *
   * @default - none
   */
  readonly set?: { [name: string]: string };

  /**
   * Values that are added to those that headers have.
   *
   * @default - none
   */
  readonly add?: { [name: string]: string };

  /**
   * Names of headers that are taken away.
   *
   * @default - none
   */
  readonly remove?: string[];
}

/** Options of `RouteFilter.redirect`. */
export interface RedirectOptions {
  /**
   * `http` or `https`.
   *
   * @default - that of the request
   */
  readonly scheme?: string;

  /**
   * The new host.
   *
   * @default - that of the request
   */
  readonly hostname?: string;

  /**
   * What becomes of the path.
   *
   * @default - it stays
   */
  readonly path?: PathModifier;

  /**
   * The port that clients are sent to.
   *
   * @default - 80 or 443 if `scheme` is given, otherwise the port of the listener
   */
  readonly port?: number;

  /**
   * The HTTP status: 301 and 308 are remembered by browsers, 302, 303 and 307 are not; 307 and 308 keep the method.
   *
   * @default 302
   */
  readonly statusCode?: number;
}

/** Options of `RouteFilter.rewrite`. */
export interface RewriteOptions {
  /**
   * The host that backends see.
   *
   * @default - that of the request
   */
  readonly hostname?: string;

  /**
   * The path that backends see.
   *
   * @default - that of the request
   */
  readonly path?: PathModifier;
}

/** Options of `RouteFilter.mirror`: one of them at most. */
export interface RouteMirrorOptions {
  /**
   * Whole percent of the requests that are copied.
   *
   * @default - all requests
   */
  readonly percent?: number;

  /**
   * The part of the requests that is copied, where percent are too coarse.
   *
   * @default - all requests
   */
  readonly fraction?: MirrorFraction;
}

/** A part of the requests: `numerator` of `denominator`. */
export interface MirrorFraction {
  /** 0 or more. */
  readonly numerator: number;

  /** @default 100 */
  readonly denominator?: number;
}

/** Options of `RouteFilter.cors`. */
export interface CorsOptions {
  /**
   * The sites whose pages may call, e.g. `https://acme.dev` or `https://*.acme.dev`; `*` alone is every site.
   *
   * @default - none
   */
  readonly allowOrigins?: string[];

  /**
   * The HTTP methods they may use; `*` alone is every method.
   *
   * @default - GET, HEAD and POST, which browsers always allow
   */
  readonly allowMethods?: string[];

  /**
   * The request headers they may send; `*` alone is every header.
   *
   * @default - those that browsers always allow
   */
  readonly allowHeaders?: string[];

  /**
   * The response headers they may read.
   *
   * @default - those that browsers always allow
   */
  readonly exposeHeaders?: string[];

  /**
   * Whether cookies and passwords are sent along. Name the sites then, instead of `*`.
   *
   * @default false
   */
  readonly allowCredentials?: boolean;

  /**
   * How long browsers remember the answer, in whole seconds.
   *
   * @default Duration.seconds(5)
   */
  readonly maxAge?: Duration;
}

/** Options of `RouteFilter.grpcAuth`. */
export interface GrpcAuthOptions {
  /**
   * The request headers that it gets to see.
   *
   * @default - all for gRPC; for HTTP only host, method, path, length and `Authorization`
   */
  readonly allowedHeaders?: string[];

  /**
   * The most bytes of a request's body that it gets to see.
   *
   * @default - it does not get the body
   */
  readonly bodyBytes?: number;
}

/** Options of `RouteFilter.httpAuth`. */
export interface HttpAuthOptions extends GrpcAuthOptions {
  /**
   * What is put before the path of the request when it is asked.
   *
   * @default - nothing
   */
  readonly path?: string;

  /**
   * The headers of its answer that are added to the request.
   *
   * @default - all but the host
   */
  readonly allowedResponseHeaders?: string[];
}

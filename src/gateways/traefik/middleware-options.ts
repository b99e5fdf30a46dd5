import { Duration } from 'cdk8s';
import { RequestSource } from './request-source';

/** Options of every `Middleware`. */
export interface MiddlewareOptions {
  /**
   * Name of the object.
   *
   * @default - the id of the construct
   */
  readonly name?: string;
}

/** Options of `Middleware.rateLimit`. */
export interface RateLimitOptions extends MiddlewareOptions {
  /** How many requests a caller may make in a period, on average: at least 1. */
  readonly average: number;

  /** @default Duration.seconds(1) */
  readonly period?: Duration;

  /**
   * How many may come at once.
   *
   * @default 1
   */
  readonly burst?: number;

  /**
   * By what callers are told apart.
   *
   * @default - by their address, as Traefik sees it
   */
  readonly source?: RequestSource;
}

/** Options of `Middleware.inFlightRequests`. */
export interface InFlightRequestsOptions extends MiddlewareOptions {
  /** How many requests of a caller may wait for an answer at the same time: at least 1. */
  readonly amount: number;

  /**
   * By what callers are told apart.
   *
   * @default - by the host they ask for
   */
  readonly source?: RequestSource;
}

/** Which pages of other sites may call. */
export interface TraefikCorsOptions {
  /** Where the pages may come from, e.g. `https://acme.dev`; `*` for everywhere. */
  readonly allowOrigins: string[];
  /** @default - those that need no question */
  readonly allowMethods?: string[];
  /** @default - those that need no question */
  readonly allowHeaders?: string[];
  /** @default - those that may always be read */
  readonly exposeHeaders?: string[];
  /** Whether cookies are sent along. @default false */
  readonly allowCredentials?: boolean;
  /** How long a browser remembers the answer. @default - it asks each time */
  readonly maxAge?: Duration;
}

/** Options of `Middleware.headers`. */
export interface HeadersOptions extends MiddlewareOptions {
  /** Headers that requests get, or get anew. @default - none */
  readonly setRequest?: { [name: string]: string };
  /** Headers that requests lose. @default - none */
  readonly removeRequest?: string[];
  /** Headers that answers get, or get anew. @default - none */
  readonly setResponse?: { [name: string]: string };
  /** Headers that answers lose. @default - none */
  readonly removeResponse?: string[];
  /** Which pages of other sites may call. @default - none */
  readonly cors?: TraefikCorsOptions;
  /** For how long browsers use nothing but HTTPS. @default - not said */
  readonly httpsOnlyFor?: Duration;
  /** Whether pages may not be shown in frames. @default false */
  readonly denyFrames?: boolean;
  /** Whether browsers may not guess content types. @default false */
  readonly denyTypeGuessing?: boolean;
}

/** Options of `Middleware.basicAuth`. */
export interface BasicAuthOptions extends MiddlewareOptions {
  /** Name of the Secret: one key, with lines `user:hash` as htpasswd writes them; or of type `kubernetes.io/basic-auth`. */
  readonly secretName: string;
  /** What a browser shows. @default 'traefik' */
  readonly realm?: string;
  /** Header in which the backend is told who it is. @default - it is not told */
  readonly userHeader?: string;
  /** Whether the backend does not see the password. @default true */
  readonly removeCredentials?: boolean;
}

/** Options of `Middleware.forwardAuth`. */
export interface ForwardAuthOptions extends MiddlewareOptions {
  /** Who is asked, e.g. `http://auth.auth.svc/verify`: an answer of 2xx lets the request pass. */
  readonly url: string;
  /** Headers of that answer that the backend gets. @default - none */
  readonly responseHeaders?: string[];
  /** The only headers of the request that whoever is asked gets. @default - all */
  readonly requestHeaders?: string[];
}

/** Options of `Middleware.stripPrefix`. */
export interface StripPrefixOptions extends MiddlewareOptions {
  /** The first of these that fits is taken off the path, e.g. `/api`. */
  readonly prefixes: string[];
}

/** Options of `Middleware.addPrefix`. */
export interface AddPrefixOptions extends MiddlewareOptions {
  /** What the path gets in front, e.g. `/shop`. */
  readonly prefix: string;
}

/** Options of `Middleware.retry`. */
export interface TraefikRetryOptions extends MiddlewareOptions {
  /** How often a request is tried at most, the first time included: at least 2. */
  readonly attempts: number;
  /** The first wait between two tries; it grows. @default - none */
  readonly initialInterval?: Duration;
  /** Answers after which it is tried again, e.g. `502` or `500-504`. @default - none: only if there is no answer at all */
  readonly statusCodes?: string[];
  /** Whether requests are repeated too that change something: POST, PATCH. @default false */
  readonly repeatWrites?: boolean;
}

/** Options of `Middleware.circuitBreaker`. */
export interface CircuitBreakerOptions extends MiddlewareOptions {
  /** When backends get a rest, e.g. `ResponseCodeRatio(500, 600, 0, 600) > 0.25`, `NetworkErrorRatio() > 0.10` or `LatencyAtQuantileMS(50.0) > 100`. */
  readonly expression: string;
  /** How long they rest. @default Duration.seconds(10) */
  readonly fallback?: Duration;
  /** How long it takes until they get all requests again. @default Duration.seconds(10) */
  readonly recovery?: Duration;
  /** What callers get meanwhile. @default 503 */
  readonly responseCode?: number;
}

/** Options of `Middleware.ipAllowList`. */
export interface IpAllowListOptions extends MiddlewareOptions {
  /** Who may call: addresses in CIDR notation. */
  readonly networks: string[];
  /** How many proxies there are in front of Traefik that tell it the address of the caller. @default 0 */
  readonly proxies?: number;
  /** What others get. @default 403 */
  readonly rejectCode?: number;
}

/** Options of `Middleware.compress`. */
export interface CompressOptions extends MiddlewareOptions {
  /** Answers with less are left as they are, in bytes. @default 1024 */
  readonly leastBytes?: number;
  /** Content types that are left as they are. @default - none */
  readonly excludedTypes?: string[];
}

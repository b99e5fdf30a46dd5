import { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { TRAEFIK_VERSION } from './backend-spec';
import * as options from './middleware-options';
import * as specs from './middleware-specs';
import { ExtensionReference } from '../../contracts/extension-reference';
import { Checks } from '../../findings/checks';
import { refuse } from '../../private/errors';
import { checkedObjectName } from '../../private/names';

/**
 * Something that Traefik does with requests on their way, beyond Gateway API. Rules of routes in the same namespace name it as a filter.
 *
 * Traefik has to be started with `--providers.kubernetescrd` and has to watch the namespace: otherwise the requests of the rule get a 500.
 *
 * @example
 * const limit = traefik.Middleware.rateLimit(chart, 'limit', { average: 100, burst: 50 });
 * new HttpRoute(chart, 'web', {
 *   parents: [RouteParent.gateway(edge)],
 *   rules: [{ filters: [RouteFilter.extension(limit.extensionReference)], backends: [RouteBackend.service('web', 8080)] }],
 * });
 * @see https://doc.traefik.io/traefik/reference/routing-configuration/http/middlewares/overview/
 */
export class Middleware extends Construct {
  /** Answers 429 to callers who ask too often. Each Traefik counts for itself. */
  public static rateLimit(scope: Construct, id: string, props: options.RateLimitOptions): Middleware {
    return new Middleware(scope, id, specs.rateLimitSpec(props), props);
  }

  /** Answers 429 to callers for whom too many requests wait for an answer. */
  public static inFlightRequests(scope: Construct, id: string, props: options.InFlightRequestsOptions): Middleware {
    return new Middleware(scope, id, specs.inFlightRequestsSpec(props), props);
  }

  /** Changes headers of requests and answers; CORS, which Traefik does not do by Gateway API. */
  public static headers(scope: Construct, id: string, props: options.HeadersOptions): Middleware {
    return new Middleware(scope, id, specs.headersSpec(props), props);
  }

  /** Asks for a user and a password. */
  public static basicAuth(scope: Construct, id: string, props: options.BasicAuthOptions): Middleware {
    return new Middleware(scope, id, specs.basicAuthSpec(props), props);
  }

  /** Asks somebody else whether a request may pass. */
  public static forwardAuth(scope: Construct, id: string, props: options.ForwardAuthOptions): Middleware {
    return new Middleware(scope, id, specs.forwardAuthSpec(props), props);
  }

  /** Takes the beginning off paths. */
  public static stripPrefix(scope: Construct, id: string, props: options.StripPrefixOptions): Middleware {
    return new Middleware(scope, id, specs.stripPrefixSpec(props), props);
  }

  /** Puts something in front of paths. */
  public static addPrefix(scope: Construct, id: string, props: options.AddPrefixOptions): Middleware {
    return new Middleware(scope, id, specs.addPrefixSpec(props), props);
  }

  /** Tries requests again that got no answer, or a bad one. Traefik does not do it by Gateway API. */
  public static retry(scope: Construct, id: string, props: options.TraefikRetryOptions): Middleware {
    return new Middleware(scope, id, specs.retrySpec(props), props);
  }

  /** Lets backends rest that fail too often. */
  public static circuitBreaker(scope: Construct, id: string, props: options.CircuitBreakerOptions): Middleware {
    return new Middleware(scope, id, specs.circuitBreakerSpec(props), props);
  }

  /** Lets callers in by their address only. */
  public static ipAllowList(scope: Construct, id: string, props: options.IpAllowListOptions): Middleware {
    return new Middleware(scope, id, specs.ipAllowListSpec(props), props);
  }

  /** Compresses answers. */
  public static compress(scope: Construct, id: string, props: options.CompressOptions = {}): Middleware {
    return new Middleware(scope, id, specs.compressSpec(props), props);
  }

  /** Several at once, in this order. */
  public static chain(scope: Construct, id: string, middlewares: Middleware[], props: options.MiddlewareOptions = {}): Middleware {
    if (middlewares.length === 0) { refuse('traefik/chain', [], 'at least one Middleware'); }
    return new Middleware(scope, id, { chain: { middlewares: middlewares.map(({ middlewareName: name }) => ({ name })) } }, props);
  }

  /**
   * Any other, as Traefik writes its spec: `{ replacePath: { path: '/' } }`.
   *
   * @param spec one key, with its options
   */
  public static fromSpec(scope: Construct, id: string, spec: any, props: options.MiddlewareOptions = {}): Middleware {
    if (Object.keys(spec).length !== 1) { refuse('traefik/middleware', spec, 'one kind of Middleware with its options'); }
    return new Middleware(scope, id, spec, props);
  }

  /** Its name. */
  public readonly middlewareName: string;

  /** The object, for patches. */
  public readonly apiObject: ApiObject;

  private constructor(scope: Construct, id: string, spec: any, { name = id }: options.MiddlewareOptions) {
    super(scope, id);
    Checks.of(this);
    this.middlewareName = checkedObjectName('traefik/name', name);
    this.apiObject = new ApiObject(this, 'Middleware', { apiVersion: TRAEFIK_VERSION, kind: 'Middleware', metadata: { name }, spec });
  }

  /** What a filter of a route points at. */
  public get extensionReference(): ExtensionReference {
    return { group: 'traefik.io', kind: 'Middleware', name: this.middlewareName };
  }
}

import { Duration } from 'cdk8s';
import { CircuitBreaking } from './circuit-breaking';
import { printDuration } from './print-duration';
import { Retries } from './retries';

/** How long callers wait. */
export interface CallTimeouts {
  /**
   * Until a request is answered as a whole, with all its tries.
   *
   * @default - for ever
   */
  readonly request?: Duration;

  /**
   * Until an answer is there as a whole, from its beginning on.
   *
   * @default - for ever
   */
  readonly response?: Duration;

  /**
   * While nothing is sent either way.
   *
   * @default - for ever
   */
  readonly idle?: Duration;
}

/** How callers choose among the pods of a Service. They go by latency, and this is taken for more of it. */
export interface LoadBalancing {
  /**
   * Whether pods that fail get less requests.
   *
   * @default false
   */
  readonly penalizeFailures?: boolean;

  /**
   * How much latency a failure counts for.
   *
   * @default Duration.seconds(5)
   */
  readonly penalty?: Duration;

  /**
   * For how long a Retry-After counts at most.
   *
   * @default Duration.minutes(5)
   */
  readonly maxRetryAfter?: Duration;
}

/** What callers of a Service do. A route can have retries and timeouts of its own, which count instead of those of its Service. */
export interface CallOptions {
  /**
   * What they try again.
   *
   * @default - nothing
   */
  readonly retries?: Retries;

  /**
   * How long they wait.
   *
   * @default - for ever
   */
  readonly timeouts?: CallTimeouts;

  /**
   * When they leave a pod alone.
   *
   * @default - never
   */
  readonly circuitBreaking?: CircuitBreaking;

  /**
   * How they choose among pods.
   *
   * @default - by latency
   */
  readonly loadBalancing?: LoadBalancing;
}

/**
 * What meshed callers of a Service do: for Services and routes that you make yourself.
 *
 * `LinkerdMesh` has the same as its option `calls`, for the Service of an app.
 *
 * @example
 * const calls = linkerd.CallSettings.of({ timeouts: { request: Duration.seconds(5) } });
 * new kplus.Service(chart, 'legacy', { metadata: { annotations: calls.annotations }, ports: [{ port: 8080 }] });
 * @see https://linkerd.io/2/reference/timeouts/
 */
export class CallSettings {
  /** Retries, timeouts, circuit breaking and load balancing as annotations. */
  public static of(options: CallOptions): CallSettings {
    const { timeouts = {}, loadBalancing: { penalizeFailures, penalty, maxRetryAfter } = {} } = options;
    return new CallSettings({
      ...options.retries?.annotations,
      ...time('timeout.linkerd.io/request', timeouts.request),
      ...time('timeout.linkerd.io/response', timeouts.response),
      ...time('timeout.linkerd.io/idle', timeouts.idle),
      ...options.circuitBreaking?.annotations,
      ...(penalizeFailures !== undefined && { 'balancer.alpha.linkerd.io/penalize-failures': String(penalizeFailures) }),
      ...time('balancer.alpha.linkerd.io/load-biaser-penalty', penalty),
      ...time('balancer.alpha.linkerd.io/load-biaser-max-retry-after', maxRetryAfter),
    });
  }

  private constructor(
    /** For the metadata of a Service, or of a route. */
    public readonly annotations: { [key: string]: string },
  ) {}
}

function time(key: string, duration?: Duration): { [key: string]: string } {
  return duration ? { [key]: printDuration('linkerd/annotation-value', duration) } : {};
}

import { Duration } from 'cdk8s';
import { printDuration } from './print-duration';
import { refuse } from '../../private/errors';

/** How often and how long is tried. */
export interface RetryOptions {
  /**
   * How often a request is tried again at most, from 1 to 65535.
   *
   * @default 1
   */
  readonly limit?: number;

  /**
   * How long one try may take. Requests with a body of more than 64 KiB are tried once in any case.
   *
   * @default - as long as the request
   */
  readonly timeout?: Duration;
}

/** What answers are a reason to try again. */
export interface HttpRetryOptions extends RetryOptions {
  /** HTTP status codes `429`, ranges `500-503`, and words: `5xx` for all from 500 on, `gateway-error` for 502 to 504. */
  readonly statusCodes: string[];
}

/** Codes with which gRPC fails, as far as Linkerd tries again. */
export enum GrpcRetryCode {
  /** The call was cancelled. */
  CANCELLED = 'cancelled',
  /** It took too long. */
  DEADLINE_EXCEEDED = 'deadline-exceeded',
  /** An error of the server. */
  INTERNAL = 'internal',
  /** A quota is used up. */
  RESOURCE_EXHAUSTED = 'resource-exhausted',
  /** Nobody is there. */
  UNAVAILABLE = 'unavailable',
}

/** What codes are a reason to try again. */
export interface GrpcRetryOptions extends RetryOptions {
  /** The codes. */
  readonly codes: GrpcRetryCode[];
}

/**
 * What callers try again. Each try counts in the success rate of a canary, and a request that writes may write twice.
 *
 * @example
 * linkerd.Retries.onHttp({ statusCodes: ['5xx', '429'], limit: 2, timeout: Duration.millis(300) });
 * @see https://linkerd.io/2/reference/retries/
 */
export class Retries {
  /** Requests over HTTP. */
  public static onHttp(options: HttpRetryOptions): Retries {
    const { statusCodes } = options;
    if (statusCodes.length === 0 || !statusCodes.every(isCondition)) {
      refuse('linkerd/retry-conditions', statusCodes, 'status codes 100 to 599, ranges of them, 5xx and gateway-error');
    }
    return new Retries('http', statusCodes, options);
  }

  /** Calls of gRPC. */
  public static onGrpc(options: GrpcRetryOptions): Retries {
    if (options.codes.length === 0) { refuse('linkerd/retry-conditions', options.codes, 'at least one code'); }
    return new Retries('grpc', options.codes, options);
  }

  /** As annotations of a Service or a route. */
  public readonly annotations: { [key: string]: string };

  private constructor(protocol: string, conditions: string[], { limit, timeout }: RetryOptions) {
    if (limit !== undefined && (!Number.isInteger(limit) || limit < 1 || limit > 65535)) { refuse('linkerd/retry-limit', limit, 'a number from 1 to 65535'); }
    this.annotations = {
      [`retry.linkerd.io/${protocol}`]: conditions.join(','),
      ...(limit && { 'retry.linkerd.io/limit': String(limit) }),
      ...(timeout && { 'retry.linkerd.io/timeout': printDuration('linkerd/annotation-value', timeout) }),
    };
  }
}

function isCondition(text: string): boolean {
  const [, from, to = from] = /^(\d{3})(?:-(\d{3}))?$/.exec(text) ?? [];
  return text === '5xx' || text === 'gateway-error' || Number(from) >= 100 && Number(from) <= Number(to) && Number(to) < 600;
}

import { Construct } from 'constructs';
import { LinkerdObject } from '../linkerd-object';
import { MeshIdentity } from './mesh-identity';
import { Server } from './server';
import type { HTTPLocalRateLimitPolicy } from '../../../imports/linkerd';
import { refuse } from '../../../private/errors';

/** A rate for some callers instead of that for each. */
export interface RateLimitOverride {
  /** Requests a second, for all of these callers together. At most the total. */
  readonly requestsPerSecond: number;

  /** ServiceAccounts, made by `MeshIdentity.serviceAccount`. */
  readonly callers: MeshIdentity[];
}

/** Options of `HttpLocalRateLimit`. */
export interface HttpLocalRateLimitProps {
  /** The port whose requests are limited. */
  readonly server: Server;

  /**
   * Requests a second, of all callers together.
   *
   * @default - not limited
   */
  readonly total?: number;

  /**
   * Requests a second, of each caller.
   *
   * @default - not limited
   */
  readonly perCaller?: number;

  /**
   * Other rates for some callers.
   *
   * @default - none
   */
  readonly overrides?: RateLimitOverride[];

  /**
   * Name of the object.
   *
   * @default - the id of the construct
   */
  readonly name?: string;
}

/**
 * Answers 429 to those who call too often. Each pod counts for itself: with four pods, four times as many requests are answered.
 *
 * @example
 * const server = new linkerd.Server(chart, 'orders-http', { port: 'http', podLabels: { app: 'orders' }, protocol: linkerd.ServerProtocol.HTTP1 });
 * new linkerd.HttpLocalRateLimit(chart, 'orders', {
 *   server,
 *   total: 100,
 *   perCaller: 20,
 *   overrides: [{ requestsPerSecond: 60, callers: [linkerd.MeshIdentity.serviceAccount('web', 'shop')] }],
 * });
 * @see https://linkerd.io/2/reference/rate-limiting/
 */
export class HttpLocalRateLimit extends LinkerdObject {
  constructor(scope: Construct, id: string, { server, total, perCaller, overrides = [], name }: HttpLocalRateLimitProps) {
    const rate = (requestsPerSecond: number) => ({ requestsPerSecond: checkedRate(requestsPerSecond, total) });
    if (total === undefined && perCaller === undefined && !overrides.length) { refuse('linkerd/rate-limit', total, 'a total, a rate for each caller, or overrides'); }
    super(scope, id, {
      apiVersion: 'policy.linkerd.io/v1alpha1',
      kind: 'HTTPLocalRateLimitPolicy',
      metadata: { name: name ?? id },
      spec: {
        targetRef: { group: 'policy.linkerd.io', kind: 'Server', name: server.serverName },
        ...(total !== undefined && { total: rate(total) }),
        ...(perCaller !== undefined && { identity: rate(perCaller) }),
        ...(overrides.length && {
          overrides: overrides.map(({ requestsPerSecond, callers }) => ({ ...rate(requestsPerSecond), clientRefs: callers.map(clientRef) })),
        }),
      },
    } satisfies HTTPLocalRateLimitPolicy);
  }
}

function checkedRate(rate: number, most = Infinity): number {
  if (!Number.isInteger(rate) || rate < 1 || rate > most) { refuse('linkerd/rate-limit', rate, `whole requests a second, at least 1${most < Infinity ? `, at most ${most}` : ''}`); }
  return rate;
}

function clientRef(caller: MeshIdentity): { kind: string; name: string; namespace?: string } {
  const reference = caller.toJSON();
  if (reference?.kind !== 'ServiceAccount') { refuse('linkerd/rate-limit', reference, 'a ServiceAccount'); }
  return reference;
}

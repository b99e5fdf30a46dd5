import { Duration } from 'cdk8s';
import { refuse } from '../../private/errors';
import { printGatewayDuration } from '../../private/gateway-durations';
import { checkedLength } from '../../private/headers';

/** Options of `SessionPersistence.header`. */
export interface HeaderSessionOptions {
  /**
   * After this time a session ends, whatever happens.
   *
   * @default - it does not end
   */
  readonly absoluteTimeout?: Duration;

  /**
   * After this time without requests a session ends.
   *
   * @default - it does not end
   */
  readonly idleTimeout?: Duration;
}

/** Options of `SessionPersistence.cookie`. */
export interface CookieSessionOptions {
  /**
   * After this time a session ends, whatever happens.
   *
   * @default - with the session of the browser
   */
  readonly absoluteTimeout?: Duration;

  /**
   * After this time without requests a session ends.
   *
   * @default - it does not end
   */
  readonly idleTimeout?: Duration;

  /**
   * Whether browsers keep the cookie beyond their own session, until `absoluteTimeout`, which has to be given then.
   *
   * @default false
   */
  readonly permanent?: boolean;
}

/**
 * Keeps the requests of one session at one pod. In the experimental channel of Gateway API.
 *
 * @example
 * SessionPersistence.cookie('shop-session', { absoluteTimeout: Duration.hours(1) });
 * @see https://gateway-api.sigs.k8s.io/geps/gep-1619/
 */
export class SessionPersistence {
  /** By a cookie, which the gateway sets. */
  public static cookie(name: string, options: CookieSessionOptions = {}): SessionPersistence {
    if (options.permanent && !options.absoluteTimeout) { refuse('gateway/session-lifetime', options, 'an absoluteTimeout for a permanent cookie'); }
    return new SessionPersistence('Cookie', name, options, { cookieConfig: { lifetimeType: options.permanent ? 'Permanent' : 'Session' } });
  }

  /** By a header, which the gateway sets and clients send back. */
  public static header(name: string, options: HeaderSessionOptions = {}): SessionPersistence {
    return new SessionPersistence('Header', name, options);
  }

  private readonly written: any;

  private constructor(type: string, name: string, { absoluteTimeout, idleTimeout }: HeaderSessionOptions, more: object = {}) {
    const end = (timeout: Duration) => printGatewayDuration('value/session', timeout, 1);
    this.written = {
      type,
      sessionName: checkedLength('value/session', name, 128),
      ...(absoluteTimeout && { absoluteTimeout: end(absoluteTimeout) }),
      ...(idleTimeout && { idleTimeout: end(idleTimeout) }),
      ...more,
    };
  }

  /** As it is written into a rule. */
  public toJSON(): any {
    return this.written;
  }
}

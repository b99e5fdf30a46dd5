import { refuse } from '../../private/errors';
import { checkedToken } from '../../private/headers';

/**
 * By what Traefik tells callers apart when it counts their requests.
 *
 * @example
 * traefik.RequestSource.header('x-tenant');
 */
export class RequestSource {
  /**
   * By their address.
   *
   * @param proxies how many proxies there are in front of Traefik: the address is the one that the last of them but these has seen; 0 means none
   */
  public static address(proxies: number = 0): RequestSource {
    if (!Number.isInteger(proxies) || proxies < 0) { refuse('traefik/source', proxies, 'a whole number of proxies'); }
    return new RequestSource({ ipStrategy: { depth: proxies } });
  }

  /** By a header, such as that of a tenant. */
  public static header(name: string): RequestSource {
    return new RequestSource({ requestHeaderName: checkedToken('value/header', name) });
  }

  /** By the host they ask for. */
  public static host(): RequestSource {
    return new RequestSource({ requestHost: true });
  }

  private constructor(private readonly spec: any) {}

  /** As it is written into a Middleware. */
  public toJSON(): any {
    return this.spec;
  }
}

import { refuse } from '../../private/errors';
import { checkedExactHost } from '../../private/hosts';

/**
 * An address at which a Gateway should be reached.
 *
 * @example
 * GatewayAddress.ip('203.0.113.7');
 */
export class GatewayAddress {
  /** An IP address; any one of the implementation's choice if none is given. */
  public static ip(address?: string): GatewayAddress {
    if (address !== undefined && !/^[0-9a-fA-F:.]+$/.test(address)) { refuse('value/address', address, 'an IP address, e.g. 203.0.113.7'); }
    return new GatewayAddress('IPAddress', address);
  }

  /** A host; any one of the implementation's choice if none is given. */
  public static hostname(host?: string): GatewayAddress {
    if (host !== undefined) { checkedExactHost('gateway/address-hostname', host); }
    return new GatewayAddress('Hostname', host);
  }

  /**
   * An address of a kind that only the implementation knows.
   *
   * @param type with the domain of whoever knows it, e.g. `networking.gke.io/named-address`
   * @param value e.g. the name of the address
   */
  public static named(type: string, value: string): GatewayAddress {
    if (!/^[a-z0-9.-]+\/\S+$/.test(type)) { refuse('value/address', type, 'a type with a domain and a slash, e.g. acme.dev/named-address'); }
    return new GatewayAddress(type, value);
  }

  private constructor(
    /** `IPAddress`, `Hostname`, or a type with a domain. */
    public readonly type: string,
    /** The address, if it was given. */
    public readonly value?: string,
  ) {}
}

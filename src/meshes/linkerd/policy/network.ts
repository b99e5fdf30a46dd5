import { checkedNetwork } from '../../../private/networks';

const RULE = 'linkerd/networks';

/** Options of `Network.cidr`. */
export interface NetworkOptions {
  /**
   * Blocks within it that are left out.
   *
   * @default - none
   */
  readonly except?: string[];
}

/**
 * A block of addresses.
 *
 * @example
 * linkerd.Network.cidr('10.0.0.0/8', { except: ['10.1.0.0/16'] });
 */
export class Network {
  /**
   * The addresses of a block.
   *
   * @param cidr e.g. `10.0.0.0/8`, or one address
   * @param options what is left out
   */
  public static cidr(cidr: string, options: NetworkOptions = {}): Network {
    return new Network(checkedNetwork(RULE, cidr), (options.except ?? []).map(part => checkedNetwork(RULE, part)));
  }

  /** All addresses there are: those of IPv4, and those of IPv6. */
  public static everywhere(): Network[] {
    return [Network.cidr('0.0.0.0/0'), Network.cidr('::/0')];
  }

  private constructor(
    /** The block. */
    public readonly block: string,
    /** What is left out of it. */
    public readonly except: string[],
  ) {}

  /** As it is written into policies. */
  public toJSON(): any {
    return { cidr: this.block, ...(this.except.length && { except: this.except }) };
  }
}

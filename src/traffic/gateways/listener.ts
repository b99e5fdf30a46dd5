import { Certificate } from './certificate';
import { RouteNamespaces } from './route-namespaces';
import { refuse } from '../../private/errors';
import { hostProblem } from '../../private/hosts';
import { checkedName } from '../../private/names';
import { checkedPort } from '../../private/ports';

/** What every listener may say. */
export interface ListenerOptions {
  /**
   * Name, unique in its Gateway.
   *
   * @default - the protocol in lower case
   */
  readonly name?: string;

  /**
   * The port the gateway itself listens on. For Traefik this is the port of an entryPoint, not of its Service.
   *
   * @default - the first port that the provider offers for the protocol
   */
  readonly port?: number;

  /**
   * The host it answers for: `shop.acme.dev`, or `*.acme.dev` for all below.
   *
   * @default - any host
   */
  readonly hostname?: string;

  /**
   * Whose routes may attach.
   *
   * @default - the Gateway's own namespace, and each namespace from which a construct of this app attaches
   */
  readonly allow?: RouteNamespaces;

  /**
   * The kinds of route that may attach, e.g. `HTTPRoute`.
   *
   * @default - all that fit the protocol
   */
  readonly kinds?: string[];
}

/** Options of `Listener.https`. */
export interface HttpsListenerOptions extends ListenerOptions {
  /** The certificate it shows. */
  readonly certificate: Certificate;
}

/**
 * One port of a Gateway.
 *
 * @example
 * Listener.http({ hostname: '*.acme.dev', allow: RouteNamespaces.all() });
 */
export class Listener {
  /** Plain HTTP. */
  public static http(options: ListenerOptions = {}): Listener {
    return new Listener('HTTP', options);
  }

  /** HTTPS that ends at the gateway. */
  public static https(options: HttpsListenerOptions): Listener {
    return new Listener('HTTPS', options, options.certificate);
  }

  /** Name, unique in its Gateway. */
  public readonly name: string;
  /** The host it answers for. */
  public readonly hostname?: string;
  /** The port, if it was given. */
  public readonly port?: number;
  /** Whose routes may attach, if that was said. */
  public readonly allow?: RouteNamespaces;
  /** The kinds of route that may attach, if that was said. */
  public readonly kinds?: string[];

  private constructor(
    /** `HTTP` or `HTTPS`. */
    public readonly protocol: string,
    options: ListenerOptions,
    /** The certificate it shows. */
    public readonly certificate?: Certificate,
  ) {
    this.name = checkedName('value/listener', options.name ?? protocol.toLowerCase());
    this.port = options.port;
    this.hostname = options.hostname;
    this.allow = options.allow;
    this.kinds = options.kinds;
    if (this.port !== undefined) { checkedPort('value/port', this.port); }
    const problem = this.hostname === undefined ? undefined : hostProblem(this.hostname);
    if (problem) { refuse('value/host', this.hostname, problem); }
  }
}

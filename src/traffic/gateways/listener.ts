import { Certificate } from './certificate';
import { RouteNamespaces } from './route-namespaces';
import { checkedHost } from '../../private/hosts';
import { checkedName } from '../../private/names';
import { checkedPort } from '../../private/ports';

/** What listeners of all protocols may say. */
export interface ListenerBaseOptions {
  /**
   * Name, unique in its Gateway.
   *
   * @default - the protocol in lower case, e.g. `http`; with the port for TCP and UDP, e.g. `tcp-5432`; `tls-passthrough`
   */
  readonly name?: string;

  /**
   * Whose routes may attach.
   *
   * @default - the Gateway's own namespace, and each namespace from which a construct of this app attaches
   */
  readonly allow?: RouteNamespaces;
}

/** What a listener may say that knows hosts. */
export interface ListenerOptions extends ListenerBaseOptions {
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
   * The kinds of route that may attach, e.g. `HTTPRoute`.
   *
   * @default - all that fit the protocol
   */
  readonly kinds?: string[];
}

/** Options of a listener that ends encryption. */
export interface HttpsListenerOptions extends ListenerOptions {
  /** The certificate it shows. */
  readonly certificate: Certificate;

  /**
   * More certificates, for other hosts. Which one is shown depends on the host that the client asks for.
   *
   * @default - none
   */
  readonly moreCertificates?: Certificate[];

  /**
   * Settings of encryption that only the implementation knows, e.g. `example.com/min-tls-version`.
   *
   * @default - none
   */
  readonly tlsOptions?: { [key: string]: string };
}

/** Options of a listener that knows no hosts, only its port. */
export interface PortListenerOptions extends ListenerBaseOptions {
  /** The port the gateway itself listens on. */
  readonly port: number;
}

/** All of them. */
interface Said extends ListenerOptions {
  readonly certificate?: Certificate;
  readonly moreCertificates?: Certificate[];
  readonly tlsOptions?: { [key: string]: string };
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
    return new Listener('HTTPS', options, 'Terminate');
  }

  /** Encrypted connections of any kind that the gateway decrypts. Every `TlsRoute` sends them on as plain bytes. */
  public static tls(options: HttpsListenerOptions): Listener {
    return new Listener('TLS', options, 'Terminate');
  }

  /** Encrypted connections that reach the backend as they are. The gateway only reads the host that the client asks for. */
  public static tlsPassthrough(options: ListenerOptions = {}): Listener {
    return new Listener('TLS', { name: 'tls-passthrough', ...options }, 'Passthrough');
  }

  /** Connections of any kind. All of a port belong to one `TcpRoute`. */
  public static tcp(options: PortListenerOptions): Listener {
    return new Listener('TCP', { name: `tcp-${options.port}`, ...options });
  }

  /** Datagrams. All of a port belong to one `UdpRoute`. */
  public static udp(options: PortListenerOptions): Listener {
    return new Listener('UDP', { name: `udp-${options.port}`, ...options });
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
  /** The certificates it shows. */
  public readonly certificates: Certificate[];
  /** Settings of encryption that only the implementation knows. */
  public readonly tlsOptions?: { [key: string]: string };

  private constructor(
    /** `HTTP`, `HTTPS`, `TLS`, `TCP` or `UDP`. */
    public readonly protocol: string,
    options: Said,
    /** `Terminate` if the gateway decrypts, `Passthrough` if it does not; none without encryption. */
    public readonly tlsMode?: string,
  ) {
    if (options.port !== undefined) { checkedPort('value/port', options.port); }
    this.name = checkedName('value/listener', options.name ?? protocol.toLowerCase());
    this.port = options.port;
    this.hostname = options.hostname === undefined ? undefined : checkedHost('value/host', options.hostname);
    this.allow = options.allow;
    this.kinds = options.kinds;
    this.certificates = options.certificate ? [options.certificate, ...options.moreCertificates ?? []] : [];
    this.tlsOptions = options.tlsOptions;
  }
}

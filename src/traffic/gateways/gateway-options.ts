import { Certificate } from './certificate';
import { CertificateAuthority } from './certificate-authority';
import { GatewayAddress } from './gateway-address';
import { Listener } from './listener';
import { RouteNamespaces } from './route-namespaces';
import { IGatewayProvider } from '../../contracts/gateway-provider';

/** Points at an object with settings that only the implementation of a Gateway knows. */
export interface GatewayParameters {
  /** Group of its kind, e.g. `gateway.envoyproxy.io`. */
  readonly group: string;
  /** Its kind, e.g. `EnvoyProxy`. */
  readonly kind: string;
  /** Its name. */
  readonly name: string;
}

/** What is made for a Gateway: its Service and its pods, where the implementation makes some. */
export interface GatewayInfrastructure {
  /**
   * Labels of them: at most 8.
   *
   * @default - none
   */
  readonly labels?: { [key: string]: string };

  /**
   * Annotations of them, e.g. for a load balancer: at most 8.
   *
   * @default - none
   */
  readonly annotations?: { [key: string]: string };

  /**
   * Settings of this Gateway, in its namespace.
   *
   * @default - those of its class
   */
  readonly parameters?: GatewayParameters;
}

/** Options of `MeshGateway`. */
export interface MeshGatewayProps {
  /** Who implements the Gateway, e.g. `new traefik.TraefikGateway()`. */
  readonly provider: IGatewayProvider;

  /**
   * Name of the Gateway.
   *
   * @default - the id of the construct
   */
  readonly name?: string;

  /**
   * What it listens on.
   *
   * @default - one listener for plain HTTP
   */
  readonly listeners?: Listener[];

  /**
   * Whether the GatewayClass is made too. Most installations of a gateway bring it along.
   *
   * @default - if installing the gateway brings none along, and no other construct of the app makes it
   */
  readonly createClass?: boolean;

  /**
   * Labels of the Gateway.
   *
   * @default - none
   */
  readonly labels?: { [key: string]: string };

  /**
   * Annotations of the Gateway.
   *
   * @default - only those that its certificates need
   */
  readonly annotations?: { [key: string]: string };

  /**
   * The addresses at which it should be reached: at most 16.
   *
   * @default - the implementation chooses
   */
  readonly addresses?: GatewayAddress[];

  /**
   * Labels, annotations and settings of what is made for it.
   *
   * @default - none
   */
  readonly infrastructure?: GatewayInfrastructure;

  /**
   * Whose ListenerSets may add listeners.
   *
   * @default - each namespace in which a construct of this app adds some; nobody else
   */
  readonly allowListeners?: RouteNamespaces;

  /**
   * The certificate with which the Gateway itself proves to backends who it is.
   *
   * @default - none
   */
  readonly clientCertificate?: Certificate;
}

/** Options of `addHttpsRedirect` of `MeshGateway` and `ListenerSet`. */
export interface HttpsRedirectOptions {
  /**
   * The HTTP status of the redirect: 301 and 308 are remembered by browsers, 302, 303 and 307 are not.
   *
   * @default 301
   */
  readonly statusCode?: number;
}

/** Options of `MeshGateway.requireClientCertificates`. */
export interface ClientCertificateOptions {
  /** Who may have signed the certificates of clients: one to eight. */
  readonly authorities: CertificateAuthority[];

  /**
   * Only at these ports.
   *
   * @default - at all that have no word of their own
   */
  readonly ports?: number[];

  /**
   * Whether clients without a valid certificate get in too. Then the backend has to look.
   *
   * @default false
   */
  readonly optional?: boolean;
}

import { IMetricProvider } from './metric-provider';
import { IMetricSource } from './metric-source';
import { RoutingCapabilities } from './routing-capabilities';

/** One implementation of Gateway API. */
export interface IGatewayProvider {
  /** Name, for messages. */
  readonly name: string;

  /**
   * The version that the rest describes, e.g. `3.7`.
   *
   * @default - unknown
   */
  readonly version?: string;

  /** Name of the GatewayClass. */
  readonly className: string;

  /** Who implements the class, e.g. `traefik.io/gateway-controller`. */
  readonly controllerName: string;

  /**
   * Whether installing it brings the GatewayClass along. If not, `MeshGateway` makes it.
   *
   * @default true
   */
  readonly installsClass?: boolean;

  /**
   * Annotations that the GatewayClass needs, where it is made here.
   *
   * @default - none
   */
  readonly classAnnotations?: { [key: string]: string };

  /** What it does with routes. */
  readonly routing: RoutingCapabilities;

  /**
   * The ports a listener may have, by protocol (`HTTP`, `HTTPS`, `TLS`, `TCP`, `UDP`). The first is the default.
   *
   * @default - any port; 80 for HTTP and 443 for HTTPS and TLS are the defaults
   */
  readonly ports?: { [protocol: string]: number[] };

  /**
   * Annotations with which a Service asks to be called by its cluster address, so that a mesh can divide the requests.
   * An empty map if the gateway always does; undefined if it never does.
   */
  readonly clusterAddressAnnotations?: { [key: string]: string };

  /** How it counts requests. */
  readonly metrics?: IMetricSource;
}

/** What every provider of ours can be told. */
export interface GatewayProviderOptions {
  /**
   * Name of the GatewayClass.
   *
   * @default - the one that its documentation uses
   */
  readonly className?: string;
}

/** What a provider can be told that counts requests in a way that tells a canary from stable. */
export interface MeasuringGatewayOptions extends GatewayProviderOptions {
  /**
   * Where its metrics are stored, for rollouts without a mesh.
   *
   * @default - the analysis must name one
   */
  readonly metricProvider?: IMetricProvider;
}

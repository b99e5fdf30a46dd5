import { IMetricSource } from './metric-source';
import { RoutingCapabilities } from './routing-capabilities';

/** One implementation of Gateway API. */
export interface IGatewayProvider {
  /** Name, for messages. */
  readonly name: string;

  /** Name of the GatewayClass. */
  readonly className: string;

  /** Who implements the class, e.g. `traefik.io/gateway-controller`. */
  readonly controllerName: string;

  /** What it does with routes. */
  readonly routing: RoutingCapabilities;

  /**
   * The ports a listener may have, by protocol (`HTTP`, `HTTPS`). The first is the default.
   *
   * @default - any port; 80 and 443 are the defaults
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

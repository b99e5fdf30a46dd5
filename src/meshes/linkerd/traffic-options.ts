import { InboundPolicy } from './inbound-policy';
import { checkedNetwork } from '../../private/networks';
import { checkedPort } from '../../private/ports';

/** Which connections the proxies of pods look into, and whose they take. */
export interface TrafficOptions {
  /**
   * Container ports that carry something other than HTTP, or TLS of their own. They are encrypted, but not understood.
   *
   * @default - Linkerd's own list: 25, 587, 3306, 4444, 5432, 6379, 9300, 11211
   */
  readonly opaquePorts?: number[];

  /**
   * Ports whose incoming connections go round the mesh: no encryption, no policy, no metrics.
   *
   * @default - none
   */
  readonly skipInboundPorts?: number[];

  /**
   * Ports whose outgoing connections go round the mesh.
   *
   * @default - none
   */
  readonly skipOutboundPorts?: number[];

  /**
   * Networks to and from which connections go round the mesh, e.g. `172.17.0.0/16`.
   *
   * @default - none
   */
  readonly skipNetworks?: string[];

  /**
   * Who may call a port that no Server is for. The port of the proxy's metrics is such a port too.
   *
   * @default - that of the namespace; without one, that of Linkerd's installation, usually everyone
   */
  readonly inboundPolicy?: InboundPolicy;
}

const ports = (numbers?: number[]) => numbers?.map(port => checkedPort('linkerd/port', port)).join(',');

/** As annotations of a pod or a namespace. What is undefined is not said. */
export function trafficAnnotations(options: TrafficOptions): { [key: string]: string | undefined } {
  return {
    'config.linkerd.io/opaque-ports': ports(options.opaquePorts),
    'config.linkerd.io/skip-inbound-ports': ports(options.skipInboundPorts),
    'config.linkerd.io/skip-outbound-ports': ports(options.skipOutboundPorts),
    'config.linkerd.io/skip-subnets': options.skipNetworks?.map(network => checkedNetwork('linkerd/networks', network)).join(','),
    'config.linkerd.io/default-inbound-policy': options.inboundPolicy,
  };
}

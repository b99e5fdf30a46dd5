import { InboundPolicy } from './policy/inbound-policy';

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

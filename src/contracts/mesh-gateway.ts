import { IConstruct } from 'constructs';
import { IGatewayProvider } from './gateway-provider';

/** Points a route at whatever it belongs to: a Gateway or a Service. */
export interface ParentReference {
  /** Group of the parent; empty for a Service. */
  readonly group: string;
  /** Kind of the parent. */
  readonly kind: string;
  /** Name of the parent. */
  readonly name: string;
  /** @default - the namespace of the route */
  readonly namespace?: string;
  /** @default - all listeners */
  readonly sectionName?: string;
  /** @default - all ports */
  readonly port?: number;
}

/** A listener, as far as routes need to know it. */
export interface ListenerSummary {
  /** Name. */
  readonly name: string;
  /** `HTTP`, `HTTPS`, `TLS`, `TCP` or `UDP`. */
  readonly protocol: string;
  /** @default - any host */
  readonly hostname?: string;
  /** @default - all kinds of routes that fit the protocol */
  readonly kinds?: string[];
  /** Whether all that it does is to send requests elsewhere: routes attach to it only by its name. @default false */
  readonly redirects?: boolean;
}

/** A Gateway that routes can be attached to: made here, or elsewhere. */
export interface IMeshGateway extends IConstruct {
  /** Name of the Gateway. */
  readonly gatewayName: string;

  /** Its namespace, where it is known. */
  readonly gatewayNamespace?: string;

  /** Who implements it. */
  readonly provider: IGatewayProvider;

  /** Its listeners, where they are known. */
  readonly listeners?: ListenerSummary[];

  /**
   * What a route for these hosts has as parents. Listeners that only redirect are left out.
   *
   * @param hosts the hosts of the route; none means all
   * @param kind of the route; `HTTPRoute` if it is not given
   */
  parentsFor(hosts: string[], kind?: string): ParentReference[];

  /** Lets the routes of a namespace attach, unless its listeners say who may. */
  admit(namespace?: string): void;

  /** Whether one of these listeners lets the routes of this namespace attach; undefined where that is unknown. */
  admits(namespace?: string): boolean | undefined;

  /** Lets the ListenerSets of a namespace add listeners, unless the Gateway says whose may. */
  admitListeners(namespace?: string): void;
}

/** What is known of a Gateway that no construct of this app makes. */
export interface MeshGatewayAttributes {
  /** Name of the Gateway. */
  readonly gatewayName: string;

  /**
   * Its namespace.
   *
   * @default - the namespace of the routes
   */
  readonly gatewayNamespace?: string;

  /** Who implements it. */
  readonly provider: IGatewayProvider;

  /**
   * Its listeners. Routes attach to those that carry their kind.
   *
   * @default - unknown; routes attach to all listeners
   */
  readonly listeners?: ListenerSummary[];
}

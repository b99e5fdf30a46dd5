import { BackendSpec } from './backend-spec';
import { Weight } from '../../model/weight';
import { checkedName, checkedObjectName } from '../../private/names';
import { checkedPort } from '../../private/ports';

/** Options of every backend. */
export interface RouteBackendOptions {
  /**
   * Its part of the requests, relative to the other backends.
   *
   * @default - an equal part: Weight.share(1)
   */
  readonly weight?: Weight;

  /**
   * Its namespace. Another one than the route's needs a ReferenceGrant there.
   *
   * @default - the namespace of the route
   */
  readonly namespace?: string;
}

/** Points at an object of any kind that answers requests. */
export interface BackendReference {
  /** Group of its kind, e.g. `traefik.io`; empty for a Service. */
  readonly group: string;
  /** Its kind, e.g. `TraefikService`. */
  readonly kind: string;
  /** Its name. */
  readonly name: string;
  /** @default - none; a Service must have one */
  readonly port?: number;
}

/**
 * Something that answers a part of the requests: a Service, or what a gateway takes instead.
 *
 * @example
 * RouteBackend.service('web-v2', 8080, { weight: Weight.percent(10) });
 */
export class RouteBackend {
  /**
   * A Service and one of its ports.
   *
   * @param name of the Service
   * @param port of the Service, not of the container
   */
  public static service(name: string, port: number, options: RouteBackendOptions = {}): RouteBackend {
    checkedName('value/service', name);
    return new RouteBackend({ group: '', kind: 'Service', name, port }, options);
  }

  /** An object of any kind. What a gateway takes depends on its implementation. */
  public static fromReference(reference: BackendReference, options: RouteBackendOptions = {}): RouteBackend {
    checkedObjectName('value/backend', reference.name);
    return new RouteBackend(reference, options);
  }

  /** Group of its kind; empty for a Service. */
  public readonly group: string;
  /** Its kind. */
  public readonly kind: string;
  /** Its name. */
  public readonly name: string;
  /** Its port, if it has one. */
  public readonly port?: number;
  /** Its part of the requests. */
  public readonly weight: Weight;
  /** Its namespace, if that is not the route's. */
  public readonly namespace?: string;

  private constructor({ group, kind, name, port }: BackendReference, options: RouteBackendOptions) {
    if (port !== undefined) { checkedPort('value/port', port); }
    this.group = group;
    this.kind = kind;
    this.name = name;
    this.port = port;
    this.weight = options.weight ?? Weight.share(1);
    this.namespace = options.namespace;
  }

  /** As it is written into the route. */
  public toJSON(): any {
    const { group, kind, name, namespace, port, weight } = this;
    return { group, kind, name, ...(namespace && { namespace }), ...(port && { port }), weight: weight.value } satisfies BackendSpec;
  }
}

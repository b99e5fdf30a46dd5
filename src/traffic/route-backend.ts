import { BackendSpec } from './http-route';
import { Weight } from '../model/weight';
import { checkedName } from '../private/names';
import { checkedPort } from '../private/ports';

/** Options of `RouteBackend.service`. */
export interface RouteBackendOptions {
  /**
   * Its part of the requests, relative to the other backends.
   *
   * @default - an equal part: Weight.share(1)
   */
  readonly weight?: Weight;

  /**
   * Namespace of the Service. Another one than the route's needs a ReferenceGrant there.
   *
   * @default - the namespace of the route
   */
  readonly namespace?: string;
}

/**
 * A Service that answers a part of the requests.
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
    checkedPort('value/port', port);
    return new RouteBackend(name, port, options.weight ?? Weight.share(1), options.namespace);
  }

  private constructor(
    /** Name of the Service. */
    public readonly name: string,
    /** Port of the Service. */
    public readonly port: number,
    /** Its part of the requests. */
    public readonly weight: Weight,
    /** Namespace of the Service, if it is not that of the route. */
    public readonly namespace?: string,
  ) {}

  /** As it is written into the route. */
  public toJSON(): any {
    const { name, namespace, port, weight } = this;
    return { name, ...(namespace && { namespace }), port, weight: weight.value } satisfies BackendSpec;
  }
}

import { Chart } from 'cdk8s';
import { Construct, IConstruct } from 'constructs';
import { IMeshGateway, ParentReference } from '../contracts/mesh-gateway';
import { checkedName } from '../private/names';
import { checkedPort } from '../private/ports';

/**
 * What a route belongs to: a Gateway, for requests from outside, or a Service, for requests inside a mesh.
 *
 * @example
 * RouteParent.service('orders', 8080);
 */
export class RouteParent {
  /** Requests that come in through a Gateway. */
  public static gateway(gateway: IMeshGateway): RouteParent {
    return new RouteParent((route, hosts) => {
      gateway.admit(Chart.of(route).namespace);
      return gateway.parentsFor(hosts);
    }, gateway);
  }

  /**
   * Requests that meshed clients send to a Service.
   *
   * @param name of the Service
   * @param port of the Service
   * @param namespace of the Service; that of the route if not given
   */
  public static service(name: string, port: number, namespace?: string): RouteParent {
    checkedName('value/service', name);
    checkedPort('value/port', port);
    return new RouteParent(route => {
      const inNamespace = namespace ?? Chart.of(route).namespace;
      return [{ group: 'core', kind: 'Service', name, port, ...(inNamespace && { namespace: inNamespace }) }];
    });
  }

  private constructor(
    private readonly resolveIn: (route: IConstruct, hosts: string[]) => ParentReference[],
    /** The Gateway, if it is one. */
    public readonly meshGateway?: IMeshGateway,
  ) {}

  /**
   * The references for a route.
   *
   * @param route the construct of the route
   * @param hosts of the route
   */
  public resolve(route: Construct, hosts: string[]): ParentReference[] {
    return this.resolveIn(route, hosts);
  }
}

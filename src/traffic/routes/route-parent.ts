import { Chart } from 'cdk8s';
import { IConstruct } from 'constructs';
import { IMeshGateway, ParentReference } from '../../contracts/mesh-gateway';
import { RoutingCapabilities } from '../../contracts/routing-capabilities';
import { IServiceMesh } from '../../contracts/service-mesh';
import { checkedName, checkedObjectName } from '../../private/names';
import { checkedPort } from '../../private/ports';

/** Options of `RouteParent.gateway`. */
export interface GatewayParentOptions {
  /**
   * Name of the only listener to attach to.
   *
   * @default - every listener that fits the route; those that only redirect are left out
   */
  readonly listener?: string;

  /**
   * The only port to attach to, instead of a listener or beside it.
   *
   * @default - every port
   */
  readonly port?: number;
}

/** Options of `RouteParent.service`. */
export interface ServiceParentOptions {
  /**
   * Namespace of the Service. From another one than the route's, only callers in the route's namespace are concerned.
   *
   * @default - the namespace of the route
   */
  readonly namespace?: string;

  /**
   * The mesh of the callers, so that what it does not do can be told.
   *
   * @default - unknown
   */
  readonly mesh?: IServiceMesh;
}

/** Options of `RouteParent.serviceImport`. */
export interface ServiceImportParentOptions extends ServiceParentOptions {
  /**
   * Group of the ServiceImport: that of the multi-cluster API, or `net.gke.io` for GKE.
   *
   * @default 'multicluster.x-k8s.io'
   */
  readonly group?: string;
}

/** Who asks for parents. */
interface AttachingRoute {
  readonly construct: IConstruct;
  readonly kind: string;
  readonly hosts: string[];
}

/**
 * What a route belongs to: a Gateway, for requests from outside, or a Service, for requests inside a mesh.
 *
 * @example
 * RouteParent.service('orders', 8080);
 */
export class RouteParent {
  /** Requests that come in through a Gateway. */
  public static gateway(gateway: IMeshGateway, options: GatewayParentOptions = {}): RouteParent {
    const { listener, port } = options;
    if (port !== undefined) { checkedPort('value/port', port); }
    return new RouteParent(({ construct, kind, hosts }) => {
      gateway.admit(Chart.of(construct).namespace);
      const parents = gateway.parentsFor(hosts, kind);
      return listener ?? port ? [{ ...parents[0], sectionName: listener, ...(port && { port }) }] : parents;
    }, gateway.provider.name, gateway.provider.routing, gateway, listener);
  }

  /**
   * Requests that meshed clients send to a Service.
   *
   * @param name of the Service
   * @param port of the Service
   * @param options where it is, and which mesh the clients belong to
   */
  public static service(name: string, port: number, options: ServiceParentOptions = {}): RouteParent {
    return RouteParent.ofMesh({ group: '', kind: 'Service', name, port }, options);
  }

  /**
   * Requests that meshed clients send to a Service of other clusters, as the clusters of a set know it.
   *
   * @param name of the ServiceImport
   * @param port of the Service
   * @param options where it is, and which mesh the clients belong to
   */
  public static serviceImport(name: string, port: number, options: ServiceImportParentOptions = {}): RouteParent {
    return RouteParent.ofMesh({ group: options.group ?? 'multicluster.x-k8s.io', kind: 'ServiceImport', name, port }, options);
  }

  /** An object of any kind, made elsewhere. */
  public static fromReference(reference: ParentReference): RouteParent {
    checkedObjectName('value/parent', reference.name);
    return new RouteParent(() => [reference], reference.name);
  }

  private static ofMesh(parent: ParentReference, options: ServiceParentOptions): RouteParent {
    checkedName('value/service', parent.name);
    checkedPort('value/port', parent.port!);
    return new RouteParent(({ construct }) => {
      const namespace = options.namespace ?? Chart.of(construct).namespace;
      return [{ ...parent, ...(namespace && { namespace }) }];
    }, options.mesh?.name ?? 'the mesh', options.mesh?.routing);
  }

  private constructor(
    private readonly resolveFor: (route: AttachingRoute) => ParentReference[],
    /** Who does what the route says, for messages. */
    public readonly described: string,
    /** What it can do, where that is known. */
    public readonly routing?: RoutingCapabilities,
    /** The Gateway, if it is one. */
    public readonly meshGateway?: IMeshGateway,
    /** The only listener of the Gateway that is meant, if it was named. */
    public readonly listener?: string,
  ) {}

  /**
   * The references for a route. A Gateway then lets routes of its namespace attach.
   *
   * @param route the construct of the route
   * @param kind of the route
   * @param hosts of the route; none means all
   */
  public resolve(route: IConstruct, kind: string, hosts: string[]): ParentReference[] {
    return this.resolveFor({ construct: route, kind, hosts });
  }
}

import * as kplus from 'cdk8s-plus-28';
import { IConstruct } from 'constructs';
import { BackendSpec, renderReference } from './backend-spec';
import { RouteFilter } from './route-filter';
import { BackendReference } from '../../contracts/backend-reference';
import { IRouteBackend } from '../../contracts/route-backend';
import { Weight } from '../../model/weight';
import { refuse } from '../../private/errors';
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
   * @default - the namespace of the construct if it is one, otherwise that of the route
   */
  readonly namespace?: string;

  /**
   * What happens to its requests only. Most gateways change headers here at most.
   *
   * @default - nothing
   */
  readonly filters?: RouteFilter[];
}

/** Options of `RouteBackend.fromService`. */
export interface ServiceBackendOptions extends RouteBackendOptions {
  /**
   * The port to call.
   *
   * @default - the only one that the Service has
   */
  readonly port?: number;
}

/** Options of `RouteBackend.serviceImport`. */
export interface ServiceImportOptions extends RouteBackendOptions {
  /**
   * Group of the ServiceImport: that of the multi-cluster API, or `net.gke.io` for GKE.
   *
   * @default 'multicluster.x-k8s.io'
   */
  readonly group?: string;
}

/**
 * Something that answers a part of the requests: a Service, or what a gateway takes instead.
 *
 * @example
 * RouteBackend.service('web-v2', 8080, { weight: Weight.percent(10) });
 */
export class RouteBackend implements IRouteBackend {
  /**
   * A Service and one of its ports.
   *
   * @param name of the Service
   * @param port of the Service, not of the container
   */
  public static service(name: string, port: number, options: RouteBackendOptions = {}): RouteBackend {
    checkedName('value/service', name);
    return RouteBackend.fromReference({ group: '', kind: 'Service', name, port }, options);
  }

  /** A Service of this app. Routes of other namespaces may use it then. */
  public static fromService(service: kplus.Service, options: ServiceBackendOptions = {}): RouteBackend {
    const ports = service.ports.map(({ port }) => port);
    const port = options.port ?? (ports.length === 1 ? ports[0] : undefined);
    if (port === undefined || !ports.includes(port)) { refuse('value/port', port, `one of the ports of Service ${service.name}: ${ports.join(', ')}`); }
    const { namespace } = service.metadata;
    return new RouteBackend({ backendReference: { group: '', kind: 'Service', name: service.name, port, namespace }, backendScope: service }, options);
  }

  /**
   * Whatever answers requests, e.g. a `CanaryApp` or a `ProgressiveRollout`: the Service that clients call.
   *
   * Requests reach canaries by it where a mesh divides them, and the gateway of the route calls Services by their address; otherwise stable only.
   */
  public static of(backend: IRouteBackend, options: RouteBackendOptions = {}): RouteBackend {
    return new RouteBackend(backend, options);
  }

  /**
   * A Service of other clusters, as the clusters of a set know it. A Service of the same name is something else: it is always of this cluster.
   *
   * @param name of the ServiceImport
   * @param port of the Service
   * @param options where it is, and who provides such objects
   * @see https://gateway-api.sigs.k8s.io/geps/gep-1748/
   */
  public static serviceImport(name: string, port: number, options: ServiceImportOptions = {}): RouteBackend {
    checkedName('value/service', name);
    return RouteBackend.fromReference({ group: options.group ?? 'multicluster.x-k8s.io', kind: 'ServiceImport', name, port }, options);
  }

  /** An object of any kind. What a gateway takes depends on its implementation. */
  public static fromReference(reference: BackendReference, options: RouteBackendOptions = {}): RouteBackend {
    checkedObjectName('value/backend', reference.name);
    if (reference.port !== undefined) { checkedPort('value/port', reference.port); }
    return new RouteBackend({ backendReference: reference }, options);
  }

  /** Its part of the requests. */
  public readonly weight: Weight;
  /** What happens to its requests only. */
  public readonly filters: RouteFilter[];
  /** A construct beside it, if this app makes it. */
  public readonly backendScope?: IConstruct;

  private constructor(private readonly to: IRouteBackend, private readonly options: RouteBackendOptions) {
    this.weight = options.weight ?? Weight.share(1);
    this.filters = options.filters ?? [];
    this.backendScope = to.backendScope;
  }

  /** What a route points at. */
  public get backendReference(): BackendReference {
    const { namespace } = this.options;
    return namespace ? { ...this.to.backendReference, namespace } : this.to.backendReference;
  }

  /** Group of its kind; empty for a Service. */
  public get group(): string {
    return this.backendReference.group;
  }

  /** Its kind. */
  public get kind(): string {
    return this.backendReference.kind;
  }

  /** Its name. */
  public get name(): string {
    return this.backendReference.name;
  }

  /** Its port, if it has one. */
  public get port(): number | undefined {
    return this.backendReference.port;
  }

  /** Its namespace, if that is not the route's. */
  public get namespace(): string | undefined {
    return this.backendReference.namespace;
  }

  /** As it is written into a route. */
  public toJSON(): any {
    return this._in();
  }

  /**
   * As it is written in a namespace, which needs no mention there.
   *
   * @internal
   */
  public _in(own?: string): any {
    const { weight, filters } = this;
    return {
      ...renderReference(this.backendReference, own),
      weight: weight.value,
      ...(filters.length && { filters: filters.map(filter => filter.toJSON()) }),
    } satisfies BackendSpec;
  }
}

import { IGatewayProvider } from '../../contracts/gateway-provider';
import { IMetricSource } from '../../contracts/metric-source';
import { FeatureLimit, RoutingCapabilities } from '../../contracts/routing-capabilities';
import { refuse } from '../../private/errors';
import { checkedObjectName } from '../../private/names';

/** What is known of an implementation of Gateway API. */
export interface GenericGatewayOptions {
  /** Name of the GatewayClass. */
  readonly className: string;

  /** Who implements the class, a domain and a path: `example.com/gateway-controller`. */
  readonly controllerName: string;

  /**
   * Name, for messages.
   *
   * @default - the name of the class
   */
  readonly name?: string;

  /**
   * Its version.
   *
   * @default - unknown
   */
  readonly version?: string;

  /**
   * Whether installing it brings the GatewayClass along.
   *
   * @default true
   */
  readonly installsClass?: boolean;

  /**
   * The features it reports in the status of its GatewayClass, or in its conformance report. The kinds of routes are features too.
   *
   * @default - unknown; everything is taken to be supported
   */
  readonly supportedFeatures?: string[];

  /**
   * What becomes of features that it does not support, by name.
   *
   * @default - it is only said that they are not supported
   */
  readonly limits?: { [feature: string]: FeatureLimit };

  /**
   * Whether the status it writes says which generation of a route it belongs to, as the conformance tests ask for.
   *
   * @default true
   */
  readonly reportsObservedGeneration?: boolean;

  /**
   * The ports a listener may have, by protocol. The first is the default.
   *
   * @default - any port
   */
  readonly ports?: { [protocol: string]: number[] };

  /**
   * Annotations with which a Service asks to be called by its cluster address. An empty map if the gateway always does that.
   *
   * @default - it calls pods, past the mesh
   */
  readonly clusterAddressAnnotations?: { [key: string]: string };

  /**
   * Kinds of objects that filters of type `ExtensionRef` may point at, with their groups.
   *
   * @default - unknown; every kind is taken to be supported
   */
  readonly extensionFilters?: string[];

  /**
   * Kinds of backends other than `Service`, with their groups.
   *
   * @default - unknown; every kind is taken to be supported
   */
  readonly backendKinds?: string[];

  /**
   * How it counts requests.
   *
   * @default - an analysis needs a mesh, or queries of its own
   */
  readonly metrics?: IMetricSource;
}

/**
 * Any other implementation of Gateway API. What is not said of it is believed to be supported.
 *
 * @example
 * new MeshGateway(chart, 'edge', {
 *   provider: new generic.GenericGateway({ className: 'tyk', controllerName: 'tyk.io/tyk-gateway-controller' }),
 * });
 */
export class GenericGateway implements IGatewayProvider {
  public readonly name: string;
  public readonly version?: string;
  public readonly className: string;
  public readonly controllerName: string;
  public readonly installsClass?: boolean;
  public readonly routing: RoutingCapabilities;
  public readonly ports?: { [protocol: string]: number[] };
  public readonly clusterAddressAnnotations?: { [key: string]: string };
  public readonly metrics?: IMetricSource;

  constructor(options: GenericGatewayOptions) {
    const { className, controllerName, supportedFeatures, limits, extensionFilters, backendKinds, reportsObservedGeneration = true } = options;
    if (!/^[a-z0-9]([-a-z0-9.]*[a-z0-9])?\/[^\s]+$/.test(controllerName)) { refuse('gateway/controller-name', controllerName, 'a domain and a path'); }
    this.className = checkedObjectName('gateway/class-name', className);
    this.controllerName = controllerName;
    this.name = options.name ?? className;
    this.version = options.version;
    this.installsClass = options.installsClass;
    this.routing = { supportedFeatures, limits, extensionFilters, backendKinds, reportsObservedGeneration };
    this.ports = options.ports;
    this.clusterAddressAnnotations = options.clusterAddressAnnotations;
    this.metrics = options.metrics;
  }
}

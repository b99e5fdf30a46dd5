import { IMeshAccess } from './mesh-access';
import { IMetricSource } from './metric-source';
import { RoutingCapabilities } from './routing-capabilities';

/** A service mesh: the proxies beside the pods. */
export interface IServiceMesh {
  /** Name, for messages. */
  readonly name: string;

  /**
   * The version that the rest describes, e.g. `2.20`.
   *
   * @default - unknown
   */
  readonly version?: string;

  /** What it does with routes whose parent is a Service. Undefined if it does not read such routes. */
  readonly routing?: RoutingCapabilities;

  /** Annotations that a pod needs to be part of the mesh. */
  readonly podAnnotations: { [key: string]: string };

  /**
   * Labels that a pod needs to be part of the mesh.
   *
   * @default - none
   */
  readonly podLabels?: { [key: string]: string };

  /**
   * Annotations for the Service that clients call.
   *
   * @default - none
   */
  readonly serviceAnnotations?: { [key: string]: string };

  /**
   * Labels for the Service that clients call.
   *
   * @default - none
   */
  readonly serviceLabels?: { [key: string]: string };

  /** How it refuses callers. Undefined if it cannot, or if this library has no words for it. */
  readonly access?: IMeshAccess;

  /** How its proxies count requests. */
  readonly metrics?: IMetricSource;
}

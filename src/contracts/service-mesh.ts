import { IMetricSource } from './metric-source';
import { RoutingCapabilities } from './routing-capabilities';

/** A service mesh: the proxies beside the pods. */
export interface IServiceMesh {
  /** Name, for messages. */
  readonly name: string;

  /** What it does with routes whose parent is a Service. Undefined if it does not read such routes. */
  readonly routing?: RoutingCapabilities;

  /** Annotations that a pod needs to be part of the mesh. */
  readonly podAnnotations: { [key: string]: string };

  /** How its proxies count requests. */
  readonly metrics?: IMetricSource;
}

import { ParentReference } from './mesh-gateway';
import { RoutingCapabilities } from './routing-capabilities';
import { ObjectReference } from '../model/object-reference';
import { RolloutPlan } from '../model/rollout-plan';
import { RolloutTarget } from '../model/rollout-target';

/** The three Services of a rollout. */
export interface RolloutServices {
  /** Name of the Service that clients call. */
  readonly apex: string;
  /** Name of the Service of the stable version. */
  readonly stable: string;
  /** Name of the Service of the canary. */
  readonly canary: string;
  /** The port that clients call. */
  readonly port: number;
  /** Name of that port. */
  readonly portName: string;
  /** Number or name of the container port. */
  readonly targetPort: any;
  /** @default - not declared */
  readonly appProtocol?: string;
  /** Annotations of the apex Service. */
  readonly apexAnnotations: { [key: string]: string };
}

/** Where requests are divided between stable and canary. */
export interface TrafficSplitPoint {
  /** Parents of the dividing route. */
  readonly parents: ParentReference[];
  /** Hosts of the dividing route; none means all. */
  readonly hosts: string[];
  /** Requests below this path only. */
  readonly path: string;
  /** Who divides, for messages. */
  readonly dividedBy: string;
  /** What it can do. */
  readonly routing: RoutingCapabilities;
}

/** Everything an engine needs to know about one rollout, with each default and choice resolved. */
export interface RolloutModel {
  /** Name of the rollout and of its apex Service. */
  readonly name: string;
  /** @default - chosen when the manifests are applied */
  readonly namespace?: string;
  /** The workload. */
  readonly target: RolloutTarget;
  /** How many pods stable has; undefined where an autoscaler decides or nobody knows. */
  readonly replicas?: number;
  /** The Services. */
  readonly services: RolloutServices;
  /** Where requests are divided; undefined if nobody in their path can. */
  readonly split?: TrafficSplitPoint;
  /** What happens. */
  readonly plan: RolloutPlan;
  /** The autoscaler of the workload. */
  readonly autoscaler?: ObjectReference;
  /** Seconds within which new pods must become ready. */
  readonly progressDeadlineSeconds: number;
}

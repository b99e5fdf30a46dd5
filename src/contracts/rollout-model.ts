import { IMeshGateway, ParentReference } from './mesh-gateway';
import { RoutingCapabilities } from './routing-capabilities';
import { IServiceMesh } from './service-mesh';
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
  /** The port that clients call; undefined if nobody said it. */
  readonly port?: number;
  /** Name of that port. */
  readonly portName: string;
  /** Number or name of the container port. */
  readonly targetPort?: number | string;
  /** @default - not declared */
  readonly appProtocol?: string;
  /** Labels of the pods of both versions; undefined if they are unknown. */
  readonly selectorLabels?: { [key: string]: string };
  /** Annotations of the apex Service. */
  readonly apexAnnotations: { [key: string]: string };
  /** Labels of the apex Service. */
  readonly apexLabels?: { [key: string]: string };
}

/** Where requests are divided between stable and canary. */
export interface TrafficSplitPoint {
  /** Parents of the dividing route, or the Service whose calls are divided. None if an engine's router lets requests in itself. */
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
  /** The mesh that the pods belong to. */
  readonly mesh?: IServiceMesh;
  /** Where requests from outside come in. */
  readonly gateway?: IMeshGateway;
  /** The hosts that requests from outside are for; none means all. */
  readonly hosts: string[];
  /** Requests from outside below this path only. */
  readonly path: string;
  /** Names of the metrics that nobody in the path of the requests can answer; they are not part of the plan. */
  readonly unansweredMetrics: string[];
}

import { IMetricSource } from './metric-source';
import { RenderedObject } from './rendered-object';
import { RolloutModel } from './rollout-model';
import { RoutingCapabilities } from './routing-capabilities';
import { Finding } from '../model/finding';
import { ObjectReference } from '../model/object-reference';
import { RolloutPlan } from '../model/rollout-plan';
import { RolloutTarget } from '../model/rollout-target';

/** Who makes and owns what, so that nobody has to ask an engine for its name. */
export interface EngineCapabilities {
  /** The engine's own object carries the pod template; no Deployment is written. */
  readonly absorbsWorkload: boolean;
  /** The controller changes the `replicas` of the workload as it likes; only an autoscaler can say how many pods stable has. */
  readonly sizedByAutoscaler: boolean;
  /** The controller makes the Services itself. */
  readonly ownsServices: boolean;
  /** The controller makes the dividing route itself. */
  readonly ownsRoutes: boolean;
  /**
   * What follows a name in the name of its stable twin, e.g. `-primary`; empty if clients call the stable Service itself.
   * The canary's is always `-canary`.
   */
  readonly stableSuffix: string;
}

/** How an engine divides requests in its own way, e.g. by an Ingress, instead of by the routes of Gateway API. */
export interface IEngineRouter {
  /** Who divides, for messages. */
  readonly name: string;

  /** What it can do. */
  readonly routing: RoutingCapabilities;

  /**
   * Whether it divides the requests of everybody who calls the Service, as a mesh does. A gateway then lets requests in to the Service.
   * Otherwise it lets requests in itself, and there is no other way in.
   */
  readonly dividesCalls: boolean;

  /**
   * Name of the only mesh that it works in, e.g. `Istio`.
   *
   * @default - any, or none
   */
  readonly mesh?: string;

  /**
   * What has taken its place. Whoever still uses it is warned.
   *
   * @default - nothing
   */
  readonly replacement?: string;

  /** How it counts requests. */
  readonly metrics?: IMetricSource;
}

/** One object that a controller makes at run time. */
export interface GeneratedObject extends ObjectReference {
  /** What it is for, in a few words. */
  readonly purpose: string;
}

/** A rollout that was found in manifests. */
export interface PlannedRollout {
  /** The engine's object. */
  readonly rollout: ObjectReference;
  /** The workload, as the object names it. */
  readonly target?: ObjectReference;
  /** What it will do. */
  readonly plan: RolloutPlan;
}

/**
 * A progressive delivery controller, seen as pure functions: a model goes in, manifests come out, and back.
 */
export interface IDeliveryEngine {
  /** Name, for messages. */
  readonly name: string;

  /** Who makes and owns what. */
  readonly capabilities: EngineCapabilities;

  /** How it divides requests in its own way, if it was told to. Then no route is made for it. */
  readonly router?: IEngineRouter;

  /** What the engine cannot express, one finding each, naming the step and the alternatives. */
  check(model: RolloutModel): Finding[];

  /**
   * The objects to be written, in the order in which they are needed: the engine's own last.
   *
   * Total: a model with findings renders too. An object exists as soon as its cause does: the ids depend on nothing
   * but the names of the metrics and hooks.
   */
  render(model: RolloutModel): RenderedObject[];

  /** The objects that the controller makes itself at run time. They must not be written by anyone else. */
  generated(model: RolloutModel): GeneratedObject[];

  /**
   * Names of the Services whose selector the controller writes at run time, among those that it does not make itself.
   * Their selector is left out: written again, it would send requests to the pods of both versions.
   */
  selectorsOwned(model: RolloutModel): string[];

  /** What an autoscaler of the workload has to scale. */
  scaleTarget(target: RolloutTarget, rolloutName: string): ObjectReference;

  /** Finds this engine's rollouts among manifests, whoever wrote them. The opposite of `render`. */
  read(manifests: any[]): PlannedRollout[];
}

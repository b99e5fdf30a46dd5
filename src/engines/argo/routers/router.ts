import { GeneratedObject, IEngineRouter } from '../../../contracts/delivery-engine';
import { IMetricProvider } from '../../../contracts/metric-provider';
import { RenderedObject } from '../../../contracts/rendered-object';
import { RolloutModel } from '../../../contracts/rollout-model';
import { RoutingCapabilities } from '../../../contracts/routing-capabilities';

/** How a router of Argo Rollouts tells testers from users. */
export interface ArgoHeaderRoutes {
  /** Whether one match can ask for several headers. */
  readonly severalHeaders: boolean;
  /** Whether values can be regular expressions. */
  readonly regex: boolean;
  /** Whether a header can be in one match only, because the last one wins. */
  readonly eachHeaderOnce: boolean;
  /** Whether taking away one of the routes takes away all of them. */
  readonly endTogether: boolean;
}

/**
 * What Argo Rollouts can be told to divide requests by. `ArgoRouter` has those that it brings along.
 *
 * @see https://argo-rollouts.readthedocs.io/en/stable/features/traffic-management/
 */
export interface IArgoRouter extends IEngineRouter {
  /**
   * How it tells testers from users.
   *
   * @default - it cannot tell them apart
   */
  readonly headerRoutes?: ArgoHeaderRoutes;

  /** Whether it copies requests. */
  readonly copies: boolean;

  /**
   * Fields of the Rollout's `trafficRouting`, without `managedRoutes`.
   *
   * @param model the rollout
   * @param managedRoutes names of the routes that the steps add
   */
  trafficRouting(model: RolloutModel, managedRoutes: string[]): any;

  /** The objects by which it divides requests, as far as they are to be written: the controller changes them at run time. */
  objects(model: RolloutModel): RenderedObject[];

  /** The objects by which it divides requests, as far as the controller makes them at run time. */
  generated(model: RolloutModel): GeneratedObject[];
}

/** What routers that count requests can be told. */
export interface MeasuringRouterOptions {
  /**
   * Where its metrics are stored.
   *
   * @default - the analysis must name one
   */
  readonly metricProvider?: IMetricProvider;
}

/** The engine itself says what a router cannot do. */
export const ROUTING: RoutingCapabilities = { reportsObservedGeneration: false };

/** An object by which requests are divided, made by the controller. */
export function divider(apiVersion: string, kind: string, name: string, by: string): GeneratedObject {
  return { apiVersion, kind, name, purpose: `where ${by} divides requests between stable and canary` };
}

/** An object by which requests are divided, to be written. All requests go to stable until the controller says otherwise. */
export function written(apiVersion: string, kind: string, name: string, by: string, spec: any): RenderedObject {
  const { purpose } = divider(apiVersion, kind, name, by);
  return { id: kind, purpose, manifest: { apiVersion, kind, metadata: { name }, spec } };
}

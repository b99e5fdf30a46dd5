import { GeneratedObject, IEngineRouter } from '../../../contracts/delivery-engine';
import { RenderedObject } from '../../../contracts/rendered-object';
import { RolloutModel } from '../../../contracts/rollout-model';

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

import { IMeshGateway } from '../contracts/mesh-gateway';
import { RouteMatch } from '../model/route-match';

/** Which version a route leads to. */
export enum RouteDestination {
  /** Stable and canary, as the rollout divides them. */
  ROLLOUT = 'rollout',
  /** Only the canary. Nothing answers while no rollout is under way. */
  CANARY = 'canary',
}

/** Options of `ProgressiveRollout.addRoute`. */
export interface AddRouteOptions {
  /**
   * Where the requests come in.
   *
   * @default - the gateway of the rollout
   */
  readonly gateway?: IMeshGateway;

  /**
   * Only requests for these hosts.
   *
   * @default - any host
   */
  readonly hosts?: string[];

  /**
   * Only requests for which one of these holds.
   *
   * @default - all
   */
  readonly matches?: RouteMatch[];

  /**
   * Which version answers.
   *
   * @default RouteDestination.ROLLOUT
   */
  readonly to?: RouteDestination;
}

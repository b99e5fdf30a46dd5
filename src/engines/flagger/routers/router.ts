import { GeneratedObject, IEngineRouter } from '../../../contracts/delivery-engine';
import { RolloutModel } from '../../../contracts/rollout-model';

/** What a router of Flagger looks at to tell testers from users. */
export interface FlaggerMatching {
  /** How many alternatives it has room for. */
  readonly alternatives: number;
  /** Whether one alternative can ask for several headers. */
  readonly severalHeaders: boolean;
  /** Whether values can be regular expressions. */
  readonly regex: boolean;
  /** Whether it looks at query parameters. */
  readonly queryParams: boolean;
}

/**
 * What Flagger can be told to divide requests by. `FlaggerRouter` has those that Flagger brings along.
 *
 * @see https://docs.flagger.app/usage/deployment-strategies
 */
export interface IFlaggerRouter extends IEngineRouter {
  /** The `provider` of the Canary. */
  readonly provider: string;

  /**
   * What it looks at to tell testers from users.
   *
   * @default - it cannot tell them apart
   */
  readonly matching?: FlaggerMatching;

  /**
   * Whether it can copy a part of the requests. Those that copy at all copy all of them.
   *
   * @default false
   */
  readonly copiesPart?: boolean;

  /**
   * Fields of the Canary's `spec`, e.g. `ingressRef`.
   *
   * @default - none
   */
  readonly spec?: { [field: string]: any };

  /**
   * Fields of the Canary's `spec.service`, e.g. `gateways`.
   *
   * @default - none
   */
  readonly service?: { [field: string]: any };

  /** The objects by which Flagger divides requests, which it makes at run time. */
  generated(model: RolloutModel): GeneratedObject[];
}

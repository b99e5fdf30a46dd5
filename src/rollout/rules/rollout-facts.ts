import { IDeliveryEngine } from '../../contracts/delivery-engine';
import { RolloutModel } from '../../contracts/rollout-model';
import { Finding } from '../../model/finding';

/** A rollout as its rules see it. */
export interface RolloutFacts {
  readonly model: RolloutModel;
  readonly engine: IDeliveryEngine;
  /** Construct paths of the other rollouts of the same target. */
  readonly othersOfTarget: string[];
}

export type RolloutRule = (rollout: RolloutFacts) => Finding[];

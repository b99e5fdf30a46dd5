import { RolloutModel } from './rollout-model';
import { Finding } from '../model/finding';

/** A rule of your own, applied to every rollout whose profile names it. */
export interface IRolloutCheck {
  /** What is wrong with a rollout; nothing if all is well. */
  check(model: RolloutModel): Finding[];
}

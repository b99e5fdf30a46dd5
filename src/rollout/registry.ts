import { IConstruct } from 'constructs';
import { RolloutTarget } from '../model/rollout-target';
import { changed } from '../private/remembered';

/** The rollouts of an app by target, so that nobody has to walk through the app to find two of one target. */
const ROLLOUTS = new WeakMap<IConstruct, Map<string, IConstruct[]>>();

/** Remembers that a rollout is about a target. */
export function register(rollout: IConstruct, target: RolloutTarget, namespace?: string): void {
  const rollouts = rolloutsOf(rollout, target, namespace);
  rollouts.forEach(changed);
  rollouts.push(rollout);
}

/** The other rollouts of the same target. */
export function otherRolloutsOf(rollout: IConstruct, target: RolloutTarget, namespace?: string): IConstruct[] {
  return rolloutsOf(rollout, target, namespace).filter(other => other !== rollout);
}

function rolloutsOf(rollout: IConstruct, target: RolloutTarget, namespace = ''): IConstruct[] {
  const byTarget = ROLLOUTS.get(rollout.node.root) ?? new Map<string, IConstruct[]>();
  ROLLOUTS.set(rollout.node.root, byTarget);
  const key = [namespace, target.apiVersion, target.kind, target.name].join(' ');
  const rollouts = byTarget.get(key) ?? [];
  byTarget.set(key, rollouts);
  return rollouts;
}

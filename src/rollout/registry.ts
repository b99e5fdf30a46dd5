import { Chart } from 'cdk8s';
import { IConstruct } from 'constructs';
import { RolloutTarget } from '../model/rollout-target';
import { changed } from '../private/remembered';

/** A rollout, and the name of its object. */
interface Registered {
  readonly rollout: IConstruct;
  readonly name: string;
}

/** The rollouts of an app by target, so that nobody has to walk through the app to find two of one target. */
const ROLLOUTS = new WeakMap<IConstruct, Map<string, Registered[]>>();

/** Remembers that a rollout is about a target. */
export function register(rollout: IConstruct, name: string, target: RolloutTarget, namespace?: string): void {
  const known = rolloutsOf(rollout, target, namespace);
  known.forEach(other => changed(other.rollout));
  known.push({ rollout, name });
}

/** The other rollouts of the same target. One of the same name in another chart is for another cluster: two objects of one name are in none. */
export function otherRolloutsOf(rollout: IConstruct, name: string, target: RolloutTarget, namespace?: string): IConstruct[] {
  return rolloutsOf(rollout, target, namespace).filter(other => other.rollout !== rollout
    && (other.name !== name || Chart.of(other.rollout) === Chart.of(rollout))).map(other => other.rollout);
}

function rolloutsOf(rollout: IConstruct, target: RolloutTarget, namespace = ''): Registered[] {
  const byTarget = ROLLOUTS.get(rollout.node.root) ?? new Map<string, Registered[]>();
  ROLLOUTS.set(rollout.node.root, byTarget);
  const key = [namespace, target.apiVersion, target.kind, target.name].join(' ');
  const known = byTarget.get(key) ?? [];
  byTarget.set(key, known);
  return known;
}

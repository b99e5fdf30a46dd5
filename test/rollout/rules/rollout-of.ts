import { chart, errors, objects } from '../../support/synth';
import { ProgressiveRollout, ProgressiveRolloutProps, RolloutTarget, RolloutTargetAttributes, flagger, linkerd } from 'cdk8s-canary';

/** A Deployment made elsewhere, of which everything is known, or what is given. */
export function targetOf(attributes: Partial<RolloutTargetAttributes> = {}): RolloutTarget {
  return RolloutTarget.fromAttributes({
    name: 'web', selectorLabels: { 'app.kubernetes.io/name': 'web' }, ports: [{ number: 8080, name: 'http' }], ...attributes,
  });
}

/** A rollout to which no rule objects, but for what is given. */
export function rolloutOf(props: Partial<ProgressiveRolloutProps> = {}, scope = chart(), id = 'rollout'): ProgressiveRollout {
  return new ProgressiveRollout(scope, id, {
    target: targetOf(), replicas: 2, engine: new flagger.FlaggerEngine(), mesh: new linkerd.LinkerdMesh(), ...props,
  });
}

/** What fails the synthesis of such a rollout, which is `shop/rollout`. Throws if synthesis fails for any other reason. */
export function errorsOf(props: Partial<ProgressiveRolloutProps> = {}): string[] {
  const shop = chart();
  rolloutOf(props, shop);
  const found = errors(shop);
  if (found.length === 0) { objects(shop); }
  return found;
}

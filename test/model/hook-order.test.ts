import { inOrderOfPhases } from '../../src/model/hook-order';
import { HookPhase, PlannedHook } from 'cdk8s-canary';

function hook(name: string, phase: HookPhase): PlannedHook {
  return { name, phase, url: 'http://gate.ops/', timeoutSeconds: 10 };
}

test('hooks are sorted by the time of their phase, those of one phase stay as they are', () => {
  const hooks = [
    hook('told', HookPhase.EVENT), hook('load', HookPhase.ROLLOUT), hook('second-gate', HookPhase.CONFIRM_PROMOTION),
    hook('test', HookPhase.ROLLOUT), hook('first-gate', HookPhase.CONFIRM_ROLLOUT),
  ];
  const before = [...hooks];
  expect(inOrderOfPhases(hooks).map(({ name }) => name)).toEqual(['first-gate', 'load', 'test', 'second-gate', 'told']);
  expect(hooks).toEqual(before);
});

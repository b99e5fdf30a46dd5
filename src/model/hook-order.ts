import { HookPhase, PlannedHook } from './rollout-plan';

const PHASES = Object.values(HookPhase);

/** Hooks in the order in which a rollout comes to them; hooks of one phase stay as they are. */
export function inOrderOfPhases(hooks: PlannedHook[]): PlannedHook[] {
  return [...hooks].sort((a, b) => PHASES.indexOf(a.phase) - PHASES.indexOf(b.phase));
}

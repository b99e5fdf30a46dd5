import { MeasurementTemplate } from './analysis-template';
import { ANALYSIS_ARGS } from './query-variables';
import { RolloutModel } from '../../contracts/rollout-model';
import type { RolloutArg, RolloutStepAnalysis } from '../../imports/argo-rollouts';
import { HookPhase } from '../../model/rollout-plan';

/**
 * Runs the templates of some phases; nothing if there are none.
 *
 * @param checks how many checks in a row have to be good
 */
export function renderRun(model: RolloutModel, templates: MeasurementTemplate[], phases: HookPhase[], checks = 1): RolloutStepAnalysis | undefined {
  const run = templates.filter(({ phase }) => phases.includes(phase));
  if (run.length === 0) { return undefined; }
  // Only the arguments that the templates ask for.
  const names = new Set(run.flatMap(({ manifest }) => manifest.spec.args ?? []).map(arg => arg.name));
  const args = Object.entries(ANALYSIS_ARGS)
    .filter(([name]) => names.has(name))
    .map(([name, valueOf]): RolloutArg => ({ name, ...valueOf(model, checks) }));
  return {
    templates: run.map(({ manifest }) => ({ templateName: manifest.metadata!.name! })),
    ...(args.length && { args }),
  };
}

import { renderHookTemplate, renderMetricTemplate } from './analysis-template';
import { ANALYSIS_ARGS } from './query-variables';
import { RolloutModel } from '../../contracts/rollout-model';
import type { AnalysisTemplate, RolloutArg, RolloutStepAnalysis } from '../../imports/argo-rollouts';
import { HookPhase } from '../../model/rollout-plan';

/**
 * Runs the hooks of some phases, and the metrics too if hooks of every check are among them.
 *
 * @param checks how many checks in a row have to be good
 */
export function renderRun(model: RolloutModel, phases: HookPhase[], checks = 1): RolloutStepAnalysis | undefined {
  const { metrics, hooks } = model.plan.analysis;
  const templates = [
    ...(phases.includes(HookPhase.ROLLOUT) ? metrics.map(metric => renderMetricTemplate(model, metric)) : []),
    ...hooks.filter(hook => phases.includes(hook.phase)).map(hook => renderHookTemplate(model, hook)),
  ];
  return templates.length ? { templates: templates.map(templateRef), ...argsOf(model, templates, checks) } : undefined;
}

function templateRef(template: AnalysisTemplate): { templateName: string } {
  return { templateName: template.metadata!.name! };
}

/** Only the arguments that the templates ask for. */
function argsOf(model: RolloutModel, templates: AnalysisTemplate[], checks: number): { args?: RolloutArg[] } {
  const names = new Set(templates.flatMap(template => template.spec.args ?? []).map(arg => arg.name));
  const args = Object.entries(ANALYSIS_ARGS)
    .filter(([name]) => names.has(name))
    .map(([name, valueOf]): RolloutArg => ({ name, ...valueOf(model, checks) }));
  return args.length ? { args } : {};
}

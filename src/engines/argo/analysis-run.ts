import { renderHookTemplate, renderMetricTemplate } from './analysis-template';
import { ANALYSIS_ARGS } from './query-variables';
import { RolloutModel } from '../../contracts/rollout-model';
import type { AnalysisTemplate, RolloutArg, RolloutCanaryAnalysis } from '../../imports/argo-rollouts';
import { HookPhase } from '../../model/rollout-plan';

/** Runs the metrics and the hooks of these phases; nothing if there are none. */
export function renderMeasurements(model: RolloutModel, phases: HookPhase[]): RolloutCanaryAnalysis | undefined {
  const { metrics, hooks } = model.plan.analysis;
  const templates = [
    ...metrics.map(metric => renderMetricTemplate(model, metric)),
    ...hooks.filter(hook => phases.includes(hook.phase)).map(hook => renderHookTemplate(model, hook)),
  ];
  return templates.length ? renderRun(model, templates) : undefined;
}

/** Runs these templates, with the arguments that they ask for. */
export function renderRun(model: RolloutModel, templates: AnalysisTemplate[]): RolloutCanaryAnalysis {
  const names = new Set(templates.flatMap(template => template.spec.args ?? []).map(arg => arg.name));
  const args = Object.entries(ANALYSIS_ARGS).filter(([name]) => names.has(name)).map(([name, valueOf]): RolloutArg => ({ name, ...valueOf(model) }));
  return {
    templates: templates.map(template => ({ templateName: template.metadata!.name! })),
    ...(args.length && { args }),
  };
}

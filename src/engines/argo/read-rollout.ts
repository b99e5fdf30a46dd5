import { argoVariables } from './query-variables';
import { readSteps } from './read-steps';
import { PlannedRollout } from '../../contracts/delivery-engine';
import type { AnalysisTemplate, AnalysisTemplateMetric, Rollout, RolloutStepAnalysis } from '../../imports/argo-rollouts';
import { inOrderOfPhases } from '../../model/hook-order';
import { QueryTemplate } from '../../model/query-template';
import { HookPhase, PlannedHook, PlannedMetric, RolloutPlan } from '../../model/rollout-plan';
import { StepKind } from '../../model/step';
import { parseSeconds } from '../../private/durations';
import { ofKind } from '../../private/manifests';

const DEFAULT_INTERVAL = 60;
const DEFAULT_HOOK_TIMEOUT = 10;

/** The rollouts of all Rollouts, with the defaults that Argo Rollouts itself assumes. */
export function readRollouts(manifests: any[]): PlannedRollout[] {
  const templates: AnalysisTemplate[] = ofKind(manifests, 'argoproj.io', 'AnalysisTemplate');
  return ofKind(manifests, 'argoproj.io', 'Rollout').map((rollout: Rollout) => {
    const { apiVersion, kind, metadata, spec } = rollout;
    const own = { apiVersion, kind, name: metadata!.name!, ...(metadata?.namespace && { namespace: metadata.namespace }) };
    const workload = spec?.workloadRef;
    return {
      rollout: own,
      target: workload ? { ...own, apiVersion: workload.apiVersion!, kind: workload.kind!, name: workload.name! } : own,
      plan: readPlan(rollout, templates),
    };
  });
}

function readPlan({ metadata, spec }: Rollout, templates: AnalysisTemplate[]): RolloutPlan {
  const { canary, blueGreen } = spec?.strategy ?? {};
  const metricsOf = (analysis?: RolloutStepAnalysis) => (analysis?.templates ?? [])
    .map(({ templateName }) => templates.find(template =>
      template.metadata?.name === templateName && template.metadata?.namespace === metadata?.namespace))
    .flatMap(template => template?.spec.metrics ?? []);
  const runs = [canary?.analysis, blueGreen?.prePromotionAnalysis, ...(canary?.steps ?? []).map(step => step.analysis)];
  const all = runs.flatMap(metricsOf).filter((metric, i, metrics) => metrics.findIndex(({ name }) => name === metric.name) === i);
  const repeated = all.find(metric => metric.interval);
  const intervalSeconds = parseSeconds(repeated?.interval) ?? DEFAULT_INTERVAL;
  const checkSeconds = (analysis: RolloutStepAnalysis) => {
    const checked = metricsOf(analysis).find(metric => metric.interval);
    return checked && checksOf(analysis, checked) * intervalSeconds;
  };
  return {
    steps: canary
      ? readSteps(canary.steps ?? [], checkSeconds)
      : [{ kind: StepKind.PREVIEW, seconds: checkSeconds(blueGreen?.prePromotionAnalysis ?? {}) ?? blueGreen?.autoPromotionSeconds ?? 0 }],
    analysis: {
      intervalSeconds,
      failureLimit: Number((repeated?.provider.web ? repeated.consecutiveErrorLimit : repeated?.failureLimit) ?? 0) + 1,
      metrics: all.filter(metric => !metric.provider.web).map(readMetric),
      hooks: inOrderOfPhases(all.filter(metric => metric.provider.web).map(readHook)),
    },
  };
}

/** As many as must be good in a row, or as are made at all. */
function checksOf(analysis: RolloutStepAnalysis, { consecutiveSuccessLimit, count }: AnalysisTemplateMetric): number {
  const given = analysis.args?.find(arg => consecutiveSuccessLimit === `{{args.${arg.name}}}`)?.value;
  return Number(given ?? consecutiveSuccessLimit ?? count ?? 1) || 1;
}

function readMetric(metric: AnalysisTemplateMetric): PlannedMetric {
  const [[type, { address, query = '' }]] = Object.entries(metric.provider) as [string, { address?: string; query?: string }][];
  const windowSeconds = parseSeconds(metric.initialDelay) ?? DEFAULT_INTERVAL;
  const min = boundOf(metric.successCondition, '>=');
  const max = boundOf(metric.successCondition, '<=');
  return {
    name: metric.name,
    query: QueryTemplate.recognise(query, argoVariables(windowSeconds)),
    provider: { type, ...(address && { address }) },
    windowSeconds,
    ...(min !== undefined && { min }),
    ...(max !== undefined && { max }),
  };
}

function boundOf(condition: string | undefined, operator: '>=' | '<='): number | undefined {
  const bound = condition?.match(new RegExp(`result(?:\\[0\\])? ${operator} (-?[0-9.eE+-]+)`));
  return bound ? Number(bound[1]) : undefined;
}

function readHook({ name, provider }: AnalysisTemplateMetric): PlannedHook {
  const { url, timeoutSeconds = DEFAULT_HOOK_TIMEOUT, jsonBody } = provider.web!;
  const body = jsonBody as { phase?: HookPhase; metadata?: { [key: string]: string } } | undefined;
  return {
    name,
    phase: body?.phase ?? HookPhase.ROLLOUT,
    url,
    timeoutSeconds,
    ...(body?.metadata && { metadata: body.metadata }),
  };
}

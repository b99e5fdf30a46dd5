import { argoVariables } from './query-variables';
import { readSteps } from './read-steps';
import { PlannedRollout } from '../../contracts/delivery-engine';
import type { AnalysisTemplate, AnalysisTemplateMetric, Rollout } from '../../imports/argo-rollouts';
import { inOrderOfPhases } from '../../model/hook-order';
import { QueryTemplate } from '../../model/query-template';
import { HookPhase, PlannedHook, PlannedMetric, RolloutPlan } from '../../model/rollout-plan';
import { PlanStep, StepKind } from '../../model/step';
import { parseSeconds } from '../../private/durations';

const DEFAULT_INTERVAL = 60;
const DEFAULT_HOOK_TIMEOUT = 10;

/** The rollouts of all Rollouts, with the defaults that Argo Rollouts itself assumes. */
export function readRollouts(manifests: any[]): PlannedRollout[] {
  const ofKind = (kind: string) => manifests.filter(manifest => manifest?.kind === kind && String(manifest.apiVersion).startsWith('argoproj.io/'));
  const templates: AnalysisTemplate[] = ofKind('AnalysisTemplate');
  return ofKind('Rollout').map((rollout: Rollout) => {
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
  const named = (analysis?: { templates?: { templateName?: string }[] }) => (analysis?.templates ?? [])
    .map(({ templateName }) => templates.find(template =>
      template.metadata?.name === templateName && template.metadata?.namespace === metadata?.namespace))
    .flatMap(template => template?.spec.metrics ?? []);
  const beside = named(canary?.analysis ?? blueGreen?.prePromotionAnalysis);
  const inSteps = (canary?.steps ?? []).flatMap(step => named(step.analysis));
  const all = [...beside, ...inSteps];
  const repeated = beside.find(metric => metric.interval);
  const intervalSeconds = parseSeconds(repeated?.interval) ?? DEFAULT_INTERVAL;
  return {
    steps: canary ? readSteps(canary.steps ?? []) : [readPreview(intervalSeconds, repeated, blueGreen?.autoPromotionSeconds)],
    analysis: {
      intervalSeconds,
      failureLimit: Number((repeated?.provider.web ? repeated.consecutiveErrorLimit : repeated?.failureLimit) ?? 0) + 1,
      metrics: all.filter(metric => !metric.provider.web).map(readMetric),
      hooks: inOrderOfPhases(all.filter(metric => metric.provider.web).map(readHook)),
    },
  };
}

function readPreview(intervalSeconds: number, repeated?: AnalysisTemplateMetric, autoPromotionSeconds = 0): PlanStep {
  return { kind: StepKind.PREVIEW, seconds: repeated ? Number(repeated.count ?? 1) * intervalSeconds : autoPromotionSeconds };
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

import { FLAGGER_VARIABLES } from './query-variables';
import { PlannedRollout } from '../../contracts/delivery-engine';
import type { Canary, CanaryAnalysis, CanaryMetric, CanaryWebhook, MetricTemplate } from '../../imports/flagger';
import { QueryTemplate } from '../../model/query-template';
import { HookPhase, PlannedHook, PlannedMetric, RolloutPlan } from '../../model/rollout-plan';
import { MatchType, NamedMatch, RouteMatchSpec } from '../../model/route-match';
import { PlanStep, StepKind } from '../../model/step';
import { parseSeconds } from '../../private/durations';
import { ofKind } from '../../private/manifests';

const DEFAULT_INTERVAL = 60;
const SHORTEST_INTERVAL = 10;
const DEFAULT_ITERATIONS = 10;
const DEFAULT_HOOK_TIMEOUT = 10;

/** The rollouts of all Canaries, with the defaults that Flagger itself assumes. */
export function readCanaries(manifests: any[]): PlannedRollout[] {
  const templates: MetricTemplate[] = ofKind(manifests, 'flagger.app', 'MetricTemplate');
  return ofKind(manifests, 'flagger.app', 'Canary').map((canary: Canary) => {
    const { apiVersion, kind, metadata, spec } = canary;
    const namespace = metadata?.namespace;
    return {
      rollout: { apiVersion, kind, name: metadata!.name!, ...(namespace && { namespace }) },
      target: { ...spec!.targetRef, ...(namespace && { namespace }) },
      plan: readPlan(canary, templates),
    };
  });
}

function readPlan({ metadata, spec }: Canary, templates: MetricTemplate[]): RolloutPlan {
  const { analysis, provider } = spec!;
  const intervalSeconds = Math.max(SHORTEST_INTERVAL, parseSeconds(analysis.interval) ?? DEFAULT_INTERVAL);
  const promotionStep = analysis.stepWeightPromotion;
  return {
    steps: readSteps(analysis, provider === 'kubernetes', intervalSeconds),
    ...(promotionStep && { promotionStep }),
    analysis: {
      intervalSeconds,
      failureLimit: Math.max(1, analysis.threshold ?? 1),
      metrics: (analysis.metrics ?? []).map(metric => readMetric(metric, metadata?.namespace, templates, spec!.metricsServer)),
      hooks: (analysis.webhooks ?? []).map(readHook),
    },
  };
}

function readSteps(analysis: CanaryAnalysis, onlyBlueGreen: boolean, intervalSeconds: number): PlanStep[] {
  const iterations = analysis.iterations || (onlyBlueGreen ? DEFAULT_ITERATIONS : 0);
  const seconds = iterations * intervalSeconds;
  if (iterations > 0) {
    if (analysis.match && !onlyBlueGreen) { return [{ kind: StepKind.MATCH, matches: analysis.match.map(readMatch), seconds }]; }
    return [analysis.mirror ? { kind: StepKind.MIRROR, weight: analysis.mirrorWeight || 100, seconds } : { kind: StepKind.PREVIEW, seconds }];
  }
  return readWeights(analysis).map(weight => ({ kind: StepKind.WEIGHT, weight, seconds: intervalSeconds }));
}

/** Flagger rises by `stepWeight` until `maxWeight` is reached or passed. */
function readWeights({ stepWeights, stepWeight = 0, maxWeight }: CanaryAnalysis): number[] {
  if (stepWeights) { return stepWeights; }
  if (stepWeight <= 0) { return []; }
  return Array.from({ length: Math.ceil((maxWeight || 100) / stepWeight) }, (_, i) => Math.min(100, (i + 1) * stepWeight));
}

function readMatch(match: { headers?: any; queryParams?: any }): RouteMatchSpec {
  return {
    ...(match.headers && { headers: readNamed(match.headers) }),
    ...(match.queryParams && { queryParams: readNamed(match.queryParams) }),
  };
}

function readNamed(byName: { [name: string]: { exact?: string; prefix?: string; suffix?: string; regex?: string } }): NamedMatch[] {
  return Object.entries(byName).map(([name, { exact, prefix, suffix, regex }]) => exact !== undefined
    ? { name, type: MatchType.EXACT, value: exact }
    : { name, type: MatchType.REGEX, value: regex ?? (prefix !== undefined ? `${prefix}.*` : `.*${suffix}`) });
}

function readMetric(metric: CanaryMetric, namespace: string | undefined, templates: MetricTemplate[], metricsServer?: string): PlannedMetric {
  const { templateRef, threshold, thresholdRange } = metric;
  const template = templates.find(candidate =>
    candidate.metadata?.name === templateRef?.name && candidate.metadata?.namespace === (templateRef?.namespace ?? namespace));
  const bounds = thresholdRange ?? (threshold === undefined ? {} : metric.name === 'request-success-rate' ? { min: threshold } : { max: threshold });
  const provider = template?.spec?.provider;
  return {
    name: metric.name,
    query: QueryTemplate.recognise(template?.spec?.query ?? metric.query ?? '', FLAGGER_VARIABLES),
    provider: provider
      ? { type: provider.type, ...(provider.address && { address: provider.address }) }
      : { type: 'prometheus', ...(metricsServer && { address: metricsServer }) },
    windowSeconds: parseSeconds(metric.interval) ?? DEFAULT_INTERVAL,
    ...(bounds.min !== undefined && { min: bounds.min }),
    ...(bounds.max !== undefined && { max: bounds.max }),
  };
}

function readHook(webhook: CanaryWebhook): PlannedHook {
  return {
    name: webhook.name,
    phase: (webhook.type || 'rollout') as HookPhase,
    url: webhook.url,
    timeoutSeconds: parseSeconds(webhook.timeout) ?? DEFAULT_HOOK_TIMEOUT,
    ...(webhook.metadata && { metadata: webhook.metadata }),
  };
}

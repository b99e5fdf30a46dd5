import { metricTemplateName } from './render-metric-template';
import { IFlaggerRouter } from './routers/router';
import { shapeOf } from './steps';
import { RolloutModel } from '../../contracts/rollout-model';
import type { Canary, CanaryAnalysis, CanaryAnalysisMatch, CanaryMetric, CanaryService, CanarySpec, CanaryWebhook } from '../../imports/flagger';
import { NamedMatch, MatchType, RouteMatchSpec } from '../../model/route-match';
import { PlanStep, StepKind } from '../../model/step';
import { printSeconds } from '../../private/durations';

/** The Canary of a rollout. Zeros and empty lists are never written: their presence alone chooses a strategy. */
export function renderCanary(model: RolloutModel, router: IFlaggerRouter): Canary {
  const { name, target, autoscaler, progressDeadlineSeconds } = model;
  return {
    apiVersion: 'flagger.app/v1beta1',
    kind: 'Canary',
    metadata: { name },
    spec: {
      provider: router.provider as CanarySpec['provider'],
      targetRef: target.toJSON(),
      ...(autoscaler && { autoscalerRef: { apiVersion: autoscaler.apiVersion, kind: autoscaler.kind as any, name: autoscaler.name } }),
      ...router.spec,
      progressDeadlineSeconds,
      service: renderService(model, router),
      analysis: renderAnalysis(model),
    },
  };
}

function renderService({ target, services }: RolloutModel, router: IFlaggerRouter): CanaryService {
  const { apex, port, portName, targetPort, appProtocol, apexAnnotations, apexLabels } = services;
  return {
    ...(apex !== target.name && { name: apex }),
    port: port!,
    portName,
    targetPort,
    ...(appProtocol && { appProtocol }),
    ...router.service,
    ...((Object.keys(apexAnnotations).length || apexLabels) && {
      apex: { ...(Object.keys(apexAnnotations).length && { annotations: apexAnnotations }), ...(apexLabels && { labels: apexLabels }) },
    }),
  };
}

function renderAnalysis(model: RolloutModel): CanaryAnalysis {
  const { steps, promotionStep, analysis } = model.plan;
  return {
    interval: printSeconds(analysis.intervalSeconds),
    threshold: analysis.failureLimit,
    ...renderSteps(steps, analysis.intervalSeconds),
    ...(promotionStep !== undefined && { stepWeightPromotion: promotionStep }),
    ...(analysis.metrics.length && {
      metrics: analysis.metrics.map((metric): CanaryMetric => ({
        name: metric.name,
        templateRef: { name: metricTemplateName(model, metric) },
        interval: printSeconds(metric.windowSeconds),
        thresholdRange: { ...(metric.min !== undefined && { min: metric.min }), ...(metric.max !== undefined && { max: metric.max }) },
      })),
    }),
    ...(analysis.hooks.length && {
      webhooks: analysis.hooks.map((hook): CanaryWebhook => ({
        name: hook.name,
        type: hook.phase,
        url: hook.url,
        timeout: `${hook.timeoutSeconds}s`,
        ...(hook.metadata && { metadata: hook.metadata }),
      })),
    }),
  };
}

function renderSteps(steps: PlanStep[], intervalSeconds: number): Partial<CanaryAnalysis> {
  const iterations = Math.round((steps[0]?.seconds ?? intervalSeconds) / intervalSeconds);
  switch (shapeOf(steps)) {
    case StepKind.MATCH: return { iterations, match: steps[0].matches!.map(renderMatch) };
    case StepKind.MIRROR: return { iterations, mirror: true, ...(steps[0].weight !== 100 && { mirrorWeight: steps[0].weight }) };
    case StepKind.PREVIEW: return { iterations };
    default: return { stepWeights: steps.flatMap(step => step.weight ?? []) };
  }
}

function renderMatch(match: RouteMatchSpec): CanaryAnalysisMatch {
  return {
    ...(match.headers && { headers: byName(match.headers) }),
    ...(match.queryParams && { queryParams: byName(match.queryParams) }),
  };
}

function byName(named: NamedMatch[]): { [name: string]: any } {
  return Object.fromEntries(named.map(({ name, type, value }) => [name, type === MatchType.REGEX ? { regex: value } : { exact: value }]));
}

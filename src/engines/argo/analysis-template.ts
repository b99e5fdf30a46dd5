import { argoVariables, usedArgs } from './query-variables';
import { mostChecks } from './steps';
import { RolloutModel } from '../../contracts/rollout-model';
import type { AnalysisTemplate, AnalysisTemplateMetric } from '../../imports/argo-rollouts';
import { QueryTemplate } from '../../model/query-template';
import { HookPhase, PlannedHook, PlannedMetric, RolloutPlan } from '../../model/rollout-plan';
import { printSeconds } from '../../private/durations';

/** Hooks whose refusal waits: errors are retried, every ten seconds, practically without end. */
const GATES = [HookPhase.CONFIRM_ROLLOUT, HookPhase.CONFIRM_PROMOTION];
const WITHOUT_END = 2147483647;

/** The template of a metric or a hook. */
export interface MeasurementTemplate {
  readonly name: string;
  readonly purpose: string;
  /** When it is run; metrics are asked at every check, like hooks of the phase `rollout`. */
  readonly phase: HookPhase;
  readonly manifest: AnalysisTemplate;
}

/** The templates of all metrics and hooks. */
export function renderTemplates(model: RolloutModel): MeasurementTemplate[] {
  const { metrics, hooks } = model.plan.analysis;
  return [
    ...metrics.map(metric => ({
      name: metric.name,
      purpose: `asks ${metric.provider.type} for ${metric.name}`,
      phase: HookPhase.ROLLOUT,
      manifest: renderMetricTemplate(model, metric),
    })),
    ...hooks.map(hook => ({
      name: hook.name,
      purpose: `calls the hook ${hook.name}`,
      phase: hook.phase,
      manifest: renderHookTemplate(model, hook),
    })),
  ];
}

/** Measures from the time on when the query no longer looks back to what was before this step. */
function renderMetricTemplate(model: RolloutModel, metric: PlannedMetric): AnalysisTemplate {
  return renderTemplate(model, {
    name: metric.name,
    ...atEveryCheck(model.plan),
    initialDelay: printSeconds(metric.windowSeconds),
    failureLimit: model.plan.analysis.failureLimit - 1,
    consecutiveErrorLimit: model.plan.analysis.failureLimit - 1,
    successCondition: renderCondition(metric),
    provider: {
      [metric.provider.type]: {
        ...(metric.provider.address && { address: metric.provider.address }),
        query: QueryTemplate.expand(metric.query, argoVariables(metric.windowSeconds)),
      },
    },
  });
}

/** A hook is a web metric: any other status than a success is an error, and errors in a row are counted. */
function renderHookTemplate(model: RolloutModel, hook: PlannedHook): AnalysisTemplate {
  return renderTemplate(model, {
    name: hook.name,
    ...(hook.phase === HookPhase.ROLLOUT && atEveryCheck(model.plan)),
    consecutiveErrorLimit: GATES.includes(hook.phase) ? WITHOUT_END : model.plan.analysis.failureLimit - 1,
    provider: {
      web: {
        method: 'POST',
        url: hook.url,
        timeoutSeconds: hook.timeoutSeconds,
        jsonBody: {
          name: '{{args.rollout}}',
          namespace: '{{args.namespace}}',
          phase: hook.phase,
          ...(hook.metadata && { metadata: hook.metadata }),
        },
      },
    },
  });
}

function renderTemplate(model: RolloutModel, metric: AnalysisTemplateMetric): AnalysisTemplate {
  const args = usedArgs(JSON.stringify(metric)).map(name => ({ name }));
  return {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'AnalysisTemplate',
    metadata: { name: `${model.name}-${metric.name}` },
    spec: { ...(args.length && { args }), metrics: [metric] },
  };
}

/**
 * A step ends when as many checks in a row are good as fit into it, and fails at the failure limit. One of the two comes
 * before `count`, which Argo Rollouts demands of an analysis that has to end.
 */
function atEveryCheck(plan: RolloutPlan): Pick<AnalysisTemplateMetric, 'interval' | 'count' | 'consecutiveSuccessLimit'> {
  return {
    interval: printSeconds(plan.analysis.intervalSeconds),
    count: mostChecks(plan) * plan.analysis.failureLimit,
    consecutiveSuccessLimit: '{{args.checks}}',
  };
}

/** No answer, and an answer that is no number, are failures. */
function renderCondition({ min, max }: PlannedMetric): string {
  return [
    'len(result) > 0',
    '!isNaN(result[0])',
    ...(min === undefined ? [] : [`result[0] >= ${min}`]),
    ...(max === undefined ? [] : [`result[0] <= ${max}`]),
  ].join(' && ');
}

import { argoVariables, usedArgs } from './query-variables';
import { isBlueGreen } from './steps';
import { RolloutModel } from '../../contracts/rollout-model';
import type { AnalysisTemplate, AnalysisTemplateMetric } from '../../imports/argo-rollouts';
import { QueryTemplate } from '../../model/query-template';
import { HookPhase, PlannedHook, PlannedMetric } from '../../model/rollout-plan';
import { printSeconds } from '../../private/durations';

/** Hooks whose refusal waits: errors are retried, every ten seconds, practically without end. */
export const GATES = [HookPhase.CONFIRM_ROLLOUT, HookPhase.CONFIRM_PROMOTION];
const WITHOUT_END = 2147483647;

/** Name of the template of a metric or a hook. */
export function analysisTemplateName(model: RolloutModel, { name }: { name: string }): string {
  return `${model.name}-${name}`;
}

/** Measures from the time on when the query no longer looks back to what was before the canary. */
export function renderMetricTemplate(model: RolloutModel, metric: PlannedMetric): AnalysisTemplate {
  return renderTemplate(model, {
    name: metric.name,
    ...repeated(model),
    initialDelay: printSeconds(metric.windowSeconds),
    failureLimit: model.plan.analysis.failureLimit - 1,
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
export function renderHookTemplate(model: RolloutModel, hook: PlannedHook): AnalysisTemplate {
  return renderTemplate(model, {
    name: hook.name,
    ...(hook.phase === HookPhase.ROLLOUT && repeated(model)),
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
    metadata: { name: analysisTemplateName(model, metric) },
    spec: { ...(args.length && { args }), metrics: [metric] },
  };
}

/** Beside the steps of a canary an analysis goes on until the rollout ends; before a promotion it has to end by itself. */
function repeated({ plan }: RolloutModel): Pick<AnalysisTemplateMetric, 'interval' | 'count'> {
  const { intervalSeconds } = plan.analysis;
  return {
    interval: printSeconds(intervalSeconds),
    ...(isBlueGreen(plan.steps) && { count: Math.max(1, Math.round(plan.steps[0].seconds! / intervalSeconds)) }),
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

import { renderRun } from './analysis-run';
import { MeasurementTemplate } from './analysis-template';
import { renderSteps } from './render-steps';
import { IArgoRouter } from './routers/router';
import { ScaleDown } from './scale-down';
import { checksOf, isBlueGreen, isMeasured } from './steps';
import { RolloutModel } from '../../contracts/rollout-model';
import type { Rollout, RolloutBlueGreen, RolloutCanary } from '../../imports/argo-rollouts';
import { HookPhase } from '../../model/rollout-plan';

/** Before a promotion all hooks are asked at once. */
const BEFORE_PROMOTION = [HookPhase.PRE_ROLLOUT, HookPhase.ROLLOUT, HookPhase.CONFIRM_PROMOTION];

/** The Rollout: with the pod template where that is known, else with a reference to the workload. */
export function renderRollout(model: RolloutModel, templates: MeasurementTemplate[], scaleDown: ScaleDown, router?: IArgoRouter): Rollout {
  const { name, target, services, replicas, progressDeadlineSeconds, plan } = model;
  return {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'Rollout',
    metadata: { name },
    spec: {
      ...(replicas !== undefined && { replicas }),
      ...(target.podTemplate
        ? { selector: { matchLabels: services.selectorLabels }, template: target.podTemplate }
        : { workloadRef: { ...target.toJSON(), scaleDown } }),
      progressDeadlineSeconds,
      progressDeadlineAbort: true,
      strategy: isBlueGreen(plan.steps) ? { blueGreen: renderBlueGreen(model, templates) } : { canary: renderCanary(model, templates, router) },
    },
  };
}

function renderBlueGreen(model: RolloutModel, templates: MeasurementTemplate[]): RolloutBlueGreen {
  const { services, plan } = model;
  const [preview] = plan.steps;
  const analysis = renderRun(model, templates, BEFORE_PROMOTION, checksOf(preview, plan.analysis));
  return {
    activeService: services.stable,
    previewService: services.canary,
    autoPromotionEnabled: true,
    ...(analysis && { prePromotionAnalysis: analysis }),
    ...(!isMeasured(plan.analysis) && { autoPromotionSeconds: preview.seconds }),
  };
}

/** Without anyone to divide requests, the numbers of pods divide them: then no Service may select stable pods only. */
function renderCanary(model: RolloutModel, templates: MeasurementTemplate[], router?: IArgoRouter): RolloutCanary {
  const { stable, canary } = model.services;
  const { steps, managedRoutes } = renderSteps(model, templates, router);
  const managed = managedRoutes.length && { managedRoutes: managedRoutes.map(name => ({ name })) };
  return {
    ...(router && { stableService: stable }),
    canaryService: canary,
    ...(router && { trafficRouting: { ...managed, ...router.trafficRouting(model, managedRoutes) } }),
    steps,
  };
}

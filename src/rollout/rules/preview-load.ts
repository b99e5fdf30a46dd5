import { RolloutFacts } from './rollout-facts';
import { Finding, Findings } from '../../model/finding';
import { HookPhase } from '../../model/rollout-plan';
import { StepKind } from '../../model/step';

/** Metrics of a canary that receives no request have no value, which counts as a failed check. */
export function previewLoad({ model }: RolloutFacts): Finding[] {
  const { steps, analysis } = model.plan;
  const previews = steps.some(step => step.kind === StepKind.PREVIEW);
  if (!previews || analysis.metrics.length === 0 || analysis.hooks.some(hook => hook.phase === HookPhase.ROLLOUT)) { return []; }
  return [Findings.warning('analysis/preview-load',
    'While the new version is previewed it gets no request, so its metrics have no value and the rollout fails, unless something else calls the canary Service.',
    'Add a hook that makes load: Hook.loadTest(…).')];
}

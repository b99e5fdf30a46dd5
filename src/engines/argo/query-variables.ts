import { RolloutModel } from '../../contracts/rollout-model';
import type { RolloutArg } from '../../imports/argo-rollouts';
import { QueryVariables } from '../../model/query-template';
import { printSeconds } from '../../private/durations';

/** The arguments that a Rollout passes to its analyses, by name. */
export const ANALYSIS_ARGS: { [name: string]: (model: RolloutModel, checks: number) => Omit<RolloutArg, 'name'> } = {
  'checks': (_, checks) => ({ value: String(checks) }),
  'canary-hash': () => ({ valueFrom: { podTemplateHashValue: 'Latest' } }),
  'namespace': () => ({ valueFrom: { fieldRef: { fieldPath: 'metadata.namespace' } } }),
  'rollout': () => ({ valueFrom: { fieldRef: { fieldPath: 'metadata.name' } } }),
  'service': model => ({ value: model.services.apex }),
};

/**
 * How Argo Rollouts spells the variables of a query.
 *
 * The pods of a Rollout have no `deployment` label in the metrics of a mesh: the canary is told by the hash of its pods.
 *
 * @param windowSeconds how far the query looks back
 * @see https://argo-rollouts.readthedocs.io/en/stable/features/analysis/#analysis-template-arguments
 */
export function argoVariables(windowSeconds: number): QueryVariables {
  return {
    namespace: '{{args.namespace}}',
    target: '{{args.rollout}}',
    service: '{{args.service}}',
    interval: printSeconds(windowSeconds),
    canary: 'rollouts_pod_template_hash="{{args.canary-hash}}"',
    canaryPods: '{{args.rollout}}-{{args.canary-hash}}-[0-9a-z]+',
  };
}

/** The arguments that a text uses. */
export function usedArgs(text: string): string[] {
  return [...new Set([...text.matchAll(/\{\{args\.([a-z-]+)\}\}/g)].map(match => match[1]))].sort();
}

/** What constructs say in the words of their own options, and what rules about manifests say of the same. */
const SAME: { readonly [ofConstructs: string]: string[] } = {
  'analysis/no-metrics': ['flagger/no-checks'],
  'analysis/preview-load': ['flagger/preview-load'],
  'analysis/unique-names': ['argo/metric-names', 'flagger/metric-once'],
  'rollout/autoscaler': ['flagger/autoscaler-ref'],
  'rollout/one-per-target': ['flagger/one-canary-per-target'],
  'rollout/path': ['gateway/path-absolute'],
  'rollout/promotion-step': ['flagger/promotion-step'],
  'rollout/unknown-port': ['flagger/target-port-name'],
  'rollout/weights': ['argo/routed-steps', 'argo/weights-rise', 'flagger/step-weights'],
};

const BY_RULE = new Map(Object.entries(SAME).flatMap(([ofConstructs, ofManifests]) => ofManifests.map(rule => [rule, ofConstructs] as const)));

/** The names under which something may have been told, or acknowledged. */
export function namesOf(rule: string): string[] {
  const told = BY_RULE.get(rule);
  return [rule, ...told === undefined ? SAME[rule] ?? [] : [told]];
}

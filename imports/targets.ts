/** One generated file of src/imports: which kinds of which source it types. */
export interface Target {
  readonly file: string;
  readonly source: string;
  /** Name of the union of its kinds. */
  readonly union: string;
  /** The kinds to type; all of the source when absent. */
  readonly kinds?: readonly string[];
}

export const TARGETS: readonly Target[] = [
  { file: 'kubernetes.ts', source: 'kubernetes-v1.36.3', union: 'KubernetesResource' },
  { file: 'gateway-api.ts', source: 'gateway-api-v1.5.1-standard', union: 'GatewayApiResource' },
  { file: 'flagger.ts', source: 'flagger-v1.44.0', union: 'FlaggerResource' },
  {
    file: 'argo-rollouts.ts',
    source: 'argo-rollouts-v1.9.1',
    union: 'ArgoRolloutsResource',
    kinds: ['AnalysisTemplate', 'ClusterAnalysisTemplate', 'Rollout'],
  },
  { file: 'linkerd.ts', source: 'linkerd-version-2.20', union: 'LinkerdResource' },
  { file: 'traefik.ts', source: 'traefik-v3.7.9', union: 'TraefikResource' },
  { file: 'keda.ts', source: 'keda-v2.20.2', union: 'KedaResource' },
  { file: 'smi.ts', source: 'linkerd-smi-v0.2.7', union: 'SmiResource' },
  { file: 'mcs-api.ts', source: 'mcs-api-v0.5.0', union: 'McsApiResource' },
];

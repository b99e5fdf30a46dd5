import { linkerd, PlannedAnalysis, RolloutModel, RolloutPlan, RolloutTarget, StepKind } from 'cdk8s-canary';

/** An analysis with one metric. */
export const ANALYSIS: PlannedAnalysis = {
  intervalSeconds: 60,
  failureLimit: 5,
  metrics: [{
    name: 'success-rate',
    query: 'sum(rate(ok{namespace="{{ namespace }}", {{ canary }}}[{{ interval }}]))',
    provider: { type: 'prometheus', address: 'http://prometheus:9090' },
    windowSeconds: 60,
    min: 99,
  }],
  hooks: [],
};

/** A plan of two weights, or of what is given. */
export function planOf(plan: Partial<RolloutPlan> = {}): RolloutPlan {
  return {
    steps: [10, 50].map(weight => ({ kind: StepKind.WEIGHT, weight, seconds: 60 })),
    analysis: ANALYSIS,
    ...plan,
  };
}

/** A model whose requests a mesh divides, or with what is given. */
export function modelOf(plan: RolloutPlan = planOf(), model: Partial<RolloutModel> = {}): RolloutModel {
  const labels = { 'app.kubernetes.io/name': 'web' };
  const services = { apex: 'web', stable: 'web-primary', canary: 'web-canary', port: 8080, portName: 'http', targetPort: 'http' };
  const mesh = new linkerd.LinkerdMesh();
  return {
    name: 'web',
    namespace: 'shop',
    target: RolloutTarget.fromAttributes({ name: 'web', selectorLabels: labels, podTemplate: { metadata: { labels }, spec: {} } }),
    replicas: 2,
    services: { ...services, selectorLabels: labels, apexAnnotations: {} },
    split: {
      parents: [{ group: '', kind: 'Service', name: 'web', namespace: 'shop', port: 8080 }],
      hosts: [],
      path: '/',
      dividedBy: mesh.name,
      routing: mesh.routing!,
    },
    plan,
    progressDeadlineSeconds: 600,
    mesh,
    hosts: [],
    path: '/',
    unansweredMetrics: [],
    ...model,
  };
}

/** The golden topology, item by item: Traefik at the edge, Linkerd as mesh, either engine. */
import * as fs from 'fs';
import { objectsIn, runExample } from '../support/examples';

const byName = (program: string): { [name: string]: any } => Object.fromEntries(
  objectsIn(runExample(program)).map(manifest => [`${manifest.kind}/${manifest.metadata.name}`, manifest]));

describe('with Flagger', () => {
  const objects = byName('quickstart/flagger');
  const { spec: canary } = objects['Canary/podinfo'];
  const { spec: deployment } = objects['Deployment/podinfo'];

  test('nothing is written that Flagger makes itself', () => {
    expect(Object.keys(objects).sort()).toEqual([
      'Canary/podinfo', 'Deployment/podinfo', 'Gateway/edge', 'HTTPRoute/podinfo-edge', 'HorizontalPodAutoscaler/podinfo',
      'MetricTemplate/podinfo-latency-p99', 'MetricTemplate/podinfo-success-rate',
    ]);
  });

  test('the pods are injected, and selected by a label that Flagger knows', () => {
    expect(deployment.template.metadata.annotations).toEqual({ 'linkerd.io/inject': 'enabled' });
    expect(deployment.selector).toEqual({ matchLabels: { 'app.kubernetes.io/name': 'podinfo' } });
    expect(deployment.template.metadata.labels).toMatchObject(deployment.selector.matchLabels);
  });

  test('the number of pods is said by an autoscaler, so that applying again wakes no idle canary', () => {
    expect(deployment).not.toHaveProperty('replicas');
    expect(canary.autoscalerRef).toEqual({ apiVersion: 'autoscaling/v2', kind: 'HorizontalPodAutoscaler', name: 'podinfo' });
    expect(objects['HorizontalPodAutoscaler/podinfo'].spec).toMatchObject({ minReplicas: 2, maxReplicas: 2 });
  });

  test('the container names its port, has probes, and no CPU limit', () => {
    const [container] = deployment.template.spec.containers;
    expect(container.ports).toEqual([{ containerPort: 9898, name: 'http' }]);
    expect(container).toMatchObject({ readinessProbe: { httpGet: { path: '/readyz' } }, livenessProbe: { httpGet: { path: '/healthz' } } });
    expect(container.resources).toEqual({ limits: { memory: '256Mi' }, requests: { cpu: '100m', memory: '256Mi' } });
  });

  test('the Canary divides at the Service, by the router that Linkerd does not freeze', () => {
    expect(canary.provider).toBe('gatewayapi:v1beta1');
    expect(canary.service.gatewayRefs).toEqual([{ group: '', kind: 'Service', name: 'podinfo', namespace: 'shop', port: 9898 }]);
    expect(canary.service).not.toHaveProperty('hosts');
    expect(canary.service).toMatchObject({ port: 9898, targetPort: 'http', portName: 'http' });
  });

  test('the metrics are asked of the proxies of the mesh, by templates', () => {
    expect(canary.analysis.metrics.map((metric: any) => metric.templateRef.name)).toEqual(['podinfo-success-rate', 'podinfo-latency-p99']);
    expect(objects['MetricTemplate/podinfo-success-rate'].spec.query).toContain('response_total{namespace="{{ namespace }}", deployment="{{ target }}"');
    expect(objects['MetricTemplate/podinfo-latency-p99'].spec.query).toContain('response_latency_ms_bucket');
  });

  test('Traefik lets requests in by a route of its own, and calls the cluster address', () => {
    const { spec } = objects['HTTPRoute/podinfo-edge'];
    expect(spec.hostnames).toEqual(['shop.acme.dev']);
    expect(spec.parentRefs).toEqual([{ group: 'gateway.networking.k8s.io', kind: 'Gateway', name: 'edge', namespace: 'platform' }]);
    expect(spec.rules[0].backendRefs).toEqual([{ group: '', kind: 'Service', name: 'podinfo', port: 9898, weight: 1 }]);
    expect(canary.service.apex).toEqual({ annotations: { 'traefik.io/service.nativelb': 'true' } });
  });

  test('the listener uses the port of the entryPoint and lets the namespace of the app in', () => {
    const [listener] = objects['Gateway/edge'].spec.listeners;
    expect(listener).toMatchObject({ port: 8000, protocol: 'HTTP' });
    expect(listener.allowedRoutes.namespaces.selector.matchExpressions[0].values).toEqual(['platform', 'shop']);
  });
});

describe('with Argo Rollouts', () => {
  const objects = byName('quickstart/argo');
  const { spec: rollout } = objects['Rollout/podinfo'];

  test('a Rollout takes the place of the Deployment, with Services and routes', () => {
    expect(Object.keys(objects).sort()).toEqual([
      'AnalysisTemplate/podinfo-latency-p99', 'AnalysisTemplate/podinfo-success-rate', 'Gateway/edge',
      'HTTPRoute/podinfo', 'HTTPRoute/podinfo-edge', 'Rollout/podinfo', 'Service/podinfo', 'Service/podinfo-canary',
    ]);
  });

  test('the pods are those of the Deployment', () => {
    expect(rollout.template).toEqual(byName('quickstart/flagger')['Deployment/podinfo'].spec.template);
  });

  test('all requests go to stable at first, on a route whose parent is the Service', () => {
    const { spec } = objects['HTTPRoute/podinfo'];
    expect(spec.parentRefs).toEqual([{ group: '', kind: 'Service', name: 'podinfo', namespace: 'shop', port: 9898 }]);
    expect(spec.rules[0].backendRefs.map((backend: any) => [backend.name, backend.weight])).toEqual([['podinfo', 100], ['podinfo-canary', 0]]);
    expect(spec).not.toHaveProperty('hostnames');
  });

  test('applying again never undoes the selectors that the controller writes', () => {
    for (const name of ['podinfo', 'podinfo-canary']) { expect(objects[`Service/${name}`].spec).not.toHaveProperty('selector'); }
  });

  test('the Gateway API plugin moves the requests', () => {
    expect(rollout.strategy.canary).toMatchObject({
      stableService: 'podinfo',
      canaryService: 'podinfo-canary',
      trafficRouting: { plugins: { 'argoproj-labs/gatewayAPI': { httpRoutes: [{ name: 'podinfo', useHeaderRoutes: false }] } } },
    });
  });

  test('the canary is measured by the hash of its pods', () => {
    const [metric] = objects['AnalysisTemplate/podinfo-success-rate'].spec.metrics;
    expect(metric.provider.prometheus.query).toContain('rollouts_pod_template_hash="{{args.canary-hash}}"');
    expect(metric.provider.prometheus.query).not.toContain('deployment=');
  });
});

test('the two programs differ in one line', () => {
  const [one, other] = ['flagger', 'argo'].map(program =>
    fs.readFileSync(`${__dirname}/../../examples/quickstart/${program}.ts`, 'utf8').split('\n'));
  expect(one.length).toBe(other.length);
  expect(one.filter((line, i) => line !== other[i])).toEqual(['  engine: new canary.flagger.FlaggerEngine(),']);
});

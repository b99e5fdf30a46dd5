import { validateManifest } from '../support/schemas';

const podTemplate = {
  metadata: { labels: { app: 'web' }, annotations: { 'linkerd.io/inject': 'enabled' } },
  spec: {
    containers: [{
      name: 'web',
      image: 'ghcr.io/acme/web:1.4.2',
      ports: [{ name: 'http', containerPort: 8080 }],
      readinessProbe: { httpGet: { path: '/ready', port: 'http' } },
      resources: { requests: { cpu: '100m', memory: '64Mi' }, limits: { memory: 134217728 } },
    }],
  },
};

const deployment = {
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name: 'web', labels: { app: 'web' } },
  spec: { replicas: 2, selector: { matchLabels: { app: 'web' } }, template: podTemplate },
};

const rollout = {
  apiVersion: 'argoproj.io/v1alpha1',
  kind: 'Rollout',
  metadata: { name: 'web' },
  spec: {
    selector: { matchLabels: { app: 'web' } },
    template: podTemplate,
    strategy: {
      canary: {
        maxSurge: '25%',
        maxUnavailable: 0,
        steps: [{ setWeight: 10 }, { pause: { duration: '1m' } }, { pause: {} }],
        trafficRouting: { plugins: { 'argoproj-labs/gatewayAPI': { httpRoute: 'web', anything: [1] } } },
      },
    },
  },
};

const canary = {
  apiVersion: 'flagger.app/v1beta1',
  kind: 'Canary',
  metadata: { name: 'web', namespace: 'shop' },
  spec: {
    provider: 'gatewayapi:v1',
    targetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'web' },
    service: { port: 80, targetPort: 'http' },
    analysis: { interval: '1m', threshold: 5, stepWeights: [10, 50], webhooks: [{ name: 'load', url: 'http://load/' }] },
  },
};

const httpRoute = {
  apiVersion: 'gateway.networking.k8s.io/v1',
  kind: 'HTTPRoute',
  metadata: { name: 'web' },
  spec: {
    parentRefs: [{ name: 'edge' }],
    hostnames: ['shop.acme.dev'],
    rules: [{ matches: [{ path: { value: '/' } }], backendRefs: [{ name: 'web', port: 80, weight: 90 }, { name: 'web-canary', port: 80 }] }],
  },
};

/** A copy of `manifest` with one value changed; `undefined` removes it. */
function change(manifest: any, path: string, value: unknown): any {
  const copy = structuredClone(manifest);
  const keys = path.split('.');
  const parent = keys.slice(0, -1).reduce((node, key) => node[key], copy);
  parent[keys[keys.length - 1]] = value;
  return copy;
}

test.each([deployment, rollout, canary, httpRoute])('accepts a correct $kind', (manifest) => {
  expect(validateManifest(manifest)).toEqual([]);
});

test.each([
  ['an unknown field at the top', canary, 'specs', {}, '$.specs: unknown field'],
  ['an unknown nested field', rollout, 'spec.strategy.canary.steps.0.weight', 10, '$.spec.strategy.canary.steps[0].weight: unknown field'],
  ['an unknown field in a built-in', deployment, 'spec.template.spec.containers.0.img', '', '$.spec.template.spec.containers[0].img: unknown field'],
  ['an unknown field in metadata', httpRoute, 'metadata.label', {}, '$.metadata.label: unknown field'],
  ['a field that is pruned from an embedded template', rollout, 'spec.template.metadata.name', 'web', '$.spec.template.metadata.name: unknown field'],
  ['a label that is no string', canary, 'metadata.labels', { 'a.b/c': 1 }, '$.metadata.labels["a.b/c"]: must be string'],
  ['a wrong type', canary, 'spec.analysis.threshold', '5', '$.spec.analysis.threshold: must be number'],
  ['neither integer nor string', canary, 'spec.service.targetPort', true, '$.spec.service.targetPort: must be integer,string'],
  ['a value outside an enum', canary, 'spec.targetRef.kind', 'Pod', '$.spec.targetRef.kind: "Pod" is none of DaemonSet, Deployment, Service'],
  ['a missing field', deployment, 'spec.selector', undefined, '$.spec.selector: missing'],
  ['a missing field that mirrors a Go zero value', deployment, 'spec.template.spec.containers.0.name', undefined, '$.spec.template.spec.containers[0].name: missing'],
  ['a number out of range', httpRoute, 'spec.rules.0.backendRefs.0.port', 70000, '$.spec.rules[0].backendRefs[0].port: must be <= 65535'],
  ['a number beyond int32', deployment, 'spec.replicas', 3e9, '$.spec.replicas: must match format "int32"'],
  ['a string outside its pattern', httpRoute, 'spec.hostnames.0', '-', expect.stringMatching(/^\$\.spec\.hostnames\[0\]: must match pattern/)],
  ['two containers of one name', deployment, 'spec.template.spec.containers', [{ name: 'web' }, { name: 'web' }], expect.stringContaining('same key')],
  ['an unknown version', httpRoute, 'apiVersion', 'gateway.networking.k8s.io/v9', 'gateway.networking.k8s.io/v9 HTTPRoute is not a known kind'],
  ['an unknown kind', canary, 'kind', 'Canaries', 'flagger.app/v1beta1 Canaries is not a known kind'],
])('refuses %s', (_, manifest, path, value, message) => {
  expect(validateManifest(change(manifest, path, value))).toEqual([message]);
});

test('asks for one of several alternatives', () => {
  const { stepWeights: _, ...analysis } = canary.spec.analysis;
  expect(validateManifest(change(canary, 'spec.analysis', analysis))).toContain('$.spec.analysis: must match exactly one schema in oneOf');
});

test('does not change what it validates', () => {
  const before = JSON.stringify(httpRoute);
  validateManifest(httpRoute);
  expect(JSON.stringify(httpRoute)).toBe(before);
});

test('knows experimental fields only when asked', () => {
  const manifest = change(httpRoute, 'spec.rules.0.retry', { attempts: 2 });
  expect(validateManifest(manifest)).toEqual(['$.spec.rules[0].retry: unknown field']);
  expect(validateManifest(manifest, { gatewayApi: 'v1.5.1-experimental' })).toEqual([]);
});

test('says when a version is no longer served', () => {
  const manifest = { apiVersion: 'gateway.networking.k8s.io/v1alpha2', kind: 'TLSRoute' };
  expect(validateManifest(manifest)).toEqual(['gateway.networking.k8s.io/v1alpha2 TLSRoute is no longer served']);
});

/** What is said of a value whose form is wrong: what to write, as far as that is certain, and never what the same schema refuses. */
import { inspectStructure } from '../../src/structure';
import { PINNED_VERSIONS, Resource } from '../../src/topology';

const CANARY = {
  apiVersion: 'flagger.app/v1beta1',
  kind: 'Canary',
  metadata: { name: 'web' },
  spec: {
    targetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'web' },
    service: { port: 80 },
    analysis: { interval: '1m', threshold: 5, stepWeight: 10, maxWeight: 50 },
  },
};
const CONFIG = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'web' } };
const POD = { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'web' }, spec: { containers: [{ name: 'web' }] } };
const ROLLOUT = { apiVersion: 'argoproj.io/v1alpha1', kind: 'Rollout', metadata: { name: 'web' }, spec: {} };
const GATEWAY_API = 'gateway.networking.k8s.io/v1';

function told(manifest: any): string[] {
  const { problems } = inspectStructure(new Resource(manifest), PINNED_VERSIONS);
  return problems.map(({ field, message, fix }) => [`${field}: ${message}`, ...fix ? [fix] : []].join(' '));
}

const canary = (spec: any, analysis: any = {}) =>
  told({ ...CANARY, spec: { ...CANARY.spec, ...spec, analysis: { ...CANARY.spec.analysis, ...analysis } } });
const container = (fields: any) => told({ ...POD, spec: { containers: [{ name: 'web', ...fields }] } });
const config = (value: any) => told({ ...CONFIG, data: { A: value } });

test('what is written where a text is wanted is not known', () => {
  for (const value of [1.1, 420, 1000, 8080, false, true]) {
    expect(config(value)).toEqual([`data.A: The value ${value} is not a text. Put what is written there in quotes.`]);
  }
  expect(config({ a: 'b' })).toEqual(['data.A: A map is not a text. Write a text.']);
  expect(config(['b'])).toEqual(['data.A: A list is not a text. Write it without brackets and dashes: A: b.']);
  expect(container({ args: [8080] })).toEqual(['spec.containers[0].args[0]: The value 8080 is not a text. Put what is written there in quotes.']);
});

test('a number without its unit', () => {
  expect(canary({}, { interval: 30 })).toEqual(['spec.analysis.interval: The value 30 is not a text. Write interval: 30s, if seconds are meant.']);
  expect(canary({}, { interval: '30' })[0]).toMatch(/ Write interval: 30s, if seconds are meant\.$/);
  expect(canary({}, { interval: 1.5 })).toEqual(['spec.analysis.interval: The value 1.5 is not a text. Write a text.']);
  expect(canary({}, { interval: 'often' })[0]).not.toMatch(/Write/);
});

test('where a number is wanted', () => {
  expect(container({ readinessProbe: { periodSeconds: '10s' } })[0]).toMatch(/ Write it without a unit: periodSeconds: 10\.$/);
  expect(container({ readinessProbe: { periodSeconds: '2m' } })[0]).toMatch(/ Write it without a unit: periodSeconds: 120\.$/);
  expect(container({ readinessProbe: { failureThreshold: '3s' } })[0]).toMatch(/ Write a whole number\.$/);
  expect(container({ ports: [{ containerPort: 'http' }] })[0]).toMatch(/ Write the number of the port: it cannot have a name here\.$/);
  expect(container({ ports: [{ containerPort: '8080' }] })[0]).toMatch(/ Write it without quotes: containerPort: 8080\.$/);
  expect(container({ ports: [{ containerPort: [8080] }] })[0]).toMatch(/ Write it without brackets and dashes: containerPort: 8080\.$/);
  expect(canary({}, { maxWeight: '50%' })).toEqual(['spec.analysis.maxWeight: \'50%\' is not a number. Write it without a unit: maxWeight: 50.']);
  expect(canary({}, { threshold: '05' })).toEqual(['spec.analysis.threshold: \'05\' is not a number. Write a number.']);
  expect(canary({ service: { port: 'http' } })[0]).toMatch(/ Write the number of the port: it cannot have a name here\.$/);
});

test('where true or false is wanted', () => {
  expect(canary({ skipAnalysis: 'yes' })[0]).toMatch(/ Write it without quotes: skipAnalysis: true\.$/);
  expect(canary({ skipAnalysis: 'maybe' })[0]).toMatch(/ Write true or false\.$/);
});

test('where a list is wanted', () => {
  expect(canary({ service: { port: 80, hosts: 'shop.acme.dev' } })[0]).toMatch(/ Write hosts: \[shop\.acme\.dev\]\.$/);
  expect(canary({ service: { port: 80, hosts: '*' } })[0]).toMatch(/ Write hosts: \["\*"\]\.$/);
  expect(canary({ service: { port: 80, hosts: 'a.dev, b.dev' } })[0]).toMatch(/ Write a list\.$/);
  expect(canary({}, { metrics: { name: 'request-duration', interval: '1m' } })[0]).toMatch(/ Put a dash before it: it is an entry of the list\.$/);
  expect(container({ ports: { containerPort: 80 } })[0]).toMatch(/ Write a list\.$/);
});

test('where a map is wanted', () => {
  const steps = (pause: any) => told({ ...ROLLOUT, spec: { strategy: { canary: { steps: [{ pause }] } } } })[0];
  expect(steps(30)).toMatch(/ Write pause: \{ duration: 30 \}\.$/);
  expect(steps('30s')).toMatch(/ Write pause: \{ duration: 30s \}\.$/);
  expect(steps(true)).toMatch(/ Write a map; what it can have is duration\.$/);
  expect(steps([{ duration: 30 }])).toMatch(/ Take the dash or the brackets away: it is no list\.$/);
  expect(container({ readinessProbe: { httpGet: '/ready' } })[0]).toMatch(/ Write a map with port\.$/);
  expect(told({ ...CONFIG, data: 'a' })[0]).toMatch(/ Write a map\.$/);
});

test('a permitted value that is meant, and the empty text last', () => {
  const type = (text: string) => canary({}, { webhooks: [{ name: 'load', url: 'http://load/', type: text }] })[0];
  expect(type('pre-rollouts')).toMatch(/'rollback'.*, ''\. Write pre-rollout\.$/);
  expect(type('gate')).toMatch(/, ''\.$/);
  const spec = { rules: [{ matches: [{ path: { type: 'Prefix', value: '/' } }], backendRefs: [{ name: 'web', port: 80 }] }] };
  expect(told({ apiVersion: GATEWAY_API, kind: 'HTTPRoute', metadata: { name: 'web' }, spec })[0]).toMatch(/ Write PathPrefix\.$/);
});

test('which of some alternatives is lacking, or too many', () => {
  const none = { stepWeight: undefined };
  expect(canary({}, { interval: undefined })).toEqual(['spec.analysis: It lacks interval. Add interval.']);
  expect(canary({}, none)).toEqual(['spec.analysis: It lacks one of iterations, stepWeight, stepWeights. Add one of iterations, stepWeight, stepWeights.']);
  expect(canary({}, { ...none, threshold: undefined })[0]).toMatch(/It lacks threshold and one of iterations, /);
  expect(canary({}, { iterations: 10 })).toEqual(['spec.analysis: It has iterations and stepWeight, which exclude each other. Keep one of iterations, stepWeight.']);
  expect(canary({ service: { port: 80, trafficPolicy: { loadBalancer: { consistentHash: {} } } } })[0])
    .toMatch(/^spec\.service\.trafficPolicy\.loadBalancer\.consistentHash: It lacks one of httpHeaderName, /);
});

test('where several types are permitted', () => {
  expect(container({ resources: { limits: { cpu: [1] } } })[0]).toMatch(/A list is not permitted here\. Write a text or a number\.$/);
});

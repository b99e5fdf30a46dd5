import * as assert from 'node:assert/strict';
import { JsonPatch } from 'cdk8s';
import { foretold, patched } from './foretold';
import { autoscaler, budget, plain } from './kubernetes-web';
import { API_SERVER } from '../../harness';

const deployed = (path: string, value: unknown) => (namespace: string) =>
  patched(plain(namespace), 'Deployment', 'web', JsonPatch.add(`/spec/${path}`, value));
const contained = (path: string, value: unknown) => deployed(`template/spec/containers/0/${path}`, value);
const ports = [{ name: 'http', containerPort: 80 }, { name: 'http', containerPort: 81 }];

const REFUSED = [
  { rule: 'kubernetes/selector-matches-pods', make: deployed('selector/matchLabels/tier', 'web'), why: /`selector` does not match template `labels`/ },
  {
    rule: 'kubernetes/rolling-update-moves',
    why: /maxUnavailable: .*may not be 0 when `maxSurge` is 0/,
    make: deployed('strategy', { rollingUpdate: { maxSurge: 0, maxUnavailable: 0 } }),
  },
  { rule: 'kubernetes/port-name-unique', make: contained('ports', ports), why: /ports\[1\]\.name: Duplicate value/ },
  { rule: 'kubernetes/permitted-words', make: contained('imagePullPolicy', 'Sometimes'), why: /imagePullPolicy: Unsupported value/ },
  { rule: 'kubernetes/volume-exists', make: contained('volumeMounts', [{ name: 'data', mountPath: '/data' }]), why: /volumeMounts\[0\]\.name: Not found/ },
  {
    rule: 'kubernetes/request-within-limit',
    why: /requests: .*must be less than or equal to cpu limit/,
    make: contained('resources', { requests: { cpu: '2' }, limits: { cpu: '1' } }),
  },
  {
    rule: 'kubernetes/autoscaler-bounds',
    why: /maxReplicas: Invalid/,
    make: (namespace: string) => plain(namespace, autoscaler('web', { minReplicas: 3, maxReplicas: 2 })),
  },
  {
    rule: 'kubernetes/budget-bounds',
    why: /minAvailable and maxUnavailable cannot be both set/,
    make: (namespace: string) => plain(namespace, budget('web', { minAvailable: 1, maxUnavailable: 1 })),
  },
  { rule: 'schema/label', make: deployed('template/metadata/labels/team', 'shop team'), why: /template\.labels: Invalid value: "shop team"/ },
  { rule: 'schema/type', make: deployed('replicas', 'two'), why: /expected numeric.*got string/ },
  { rule: 'schema/required', make: contained('name', undefined), why: /name: Required value/ },
];

for (const { rule, make, why } of REFUSED) {
  foretold(rule, 'the API server refuses the object', [API_SERVER], make, async ({ cluster, app }) => {
    await assert.rejects(cluster.apply(app), why);
  });
}

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { binary } from '../../tools/cache';
import { Component } from '../component';
import { POD_RANGE } from '../sandbox';
import { CONTROLLER_MANAGER } from './controller-manager';
import { SCHEDULER } from './scheduler';

const NODE = 'node';

const CONDITION = (type: string) => `{type: ${type}, status: "True", lastTransitionTime: {{ Now | Quote }}}`;

const NODE_STATUS = `
conditions: [{type: Ready, status: "True", reason: StandIn, lastHeartbeatTime: {{ Now | Quote }}, lastTransitionTime: {{ Now | Quote }}}]
`;

const POD_STATUS = `
{{ $ip := PodIPWith .spec.nodeName false .metadata.uid .metadata.name .metadata.namespace | Quote }}
phase: Running
startTime: {{ Now | Quote }}
podIP: {{ $ip }}
podIPs: [{ip: {{ $ip }}}]
conditions: [${['Initialized', 'ContainersReady', 'Ready'].map(CONDITION).join(', ')}]
containerStatuses:
{{ range .spec.containers }}
- {name: {{ .name | Quote }}, image: {{ .image | Quote }}, imageID: "", ready: true, started: true, restartCount: 0, state: {running: {startedAt: {{ Now | Quote }}}}}
{{ end }}
`;

const DELETED = { key: '.metadata.deletionTimestamp', operator: 'Exists' };
const NOT_DELETED = { ...DELETED, operator: 'DoesNotExist' };
const READY = '.status.conditions.[] | select( .type == "Ready" ) | .status';
const NOT_READY = { key: READY, operator: 'NotIn', values: ['True'] };

const stage = (name: string, kind: string, matchExpressions: object[], next: object, delayMillis = 0) => ({
  apiVersion: 'kwok.x-k8s.io/v1alpha1',
  kind: 'Stage',
  metadata: { name },
  spec: { resourceRef: { apiGroup: 'v1', kind }, selector: { matchExpressions }, delay: { durationMilliseconds: delayMillis }, next },
});

const STAGES = [
  stage('node-gets-ready', 'Node', [NOT_READY], { statusTemplate: NODE_STATUS }),
  stage('pod-gets-ready', 'Pod', [NOT_DELETED, NOT_READY], { statusTemplate: POD_STATUS }, 500),
  stage('pod-ends', 'Pod', [DELETED], { finalizers: { empty: true }, delete: true }, 500),
];

/** kwok says of every pod that it is ready half a second after it got a node; nothing runs in it. */
export const KUBELET_STAND_IN: Component = {
  name: 'kubelet stand-in',
  title: 'kwok, which stands in for the kubelet',
  tool: 'kwok',
  needs: [CONTROLLER_MANAGER, SCHEDULER],
  async start(plane) {
    const config = join(plane.folder, 'stages.yaml');
    writeFileSync(config, STAGES.map(document => stringify(document)).join('---\n'));
    plane.run('kwok', [
      binary('kwok'), '--kubeconfig', plane.kubeconfig, '--manage-all-nodes=true', '--cidr', POD_RANGE, '--node-ip', '10.96.255.253',
      '--config', config, '--enable-crds=',
    ]);
    const node = { apiVersion: 'v1', kind: 'Node', name: NODE };
    const capacity = { cpu: '1000', memory: '4Ti', pods: '10000' };
    await plane.kubernetes.create({
      ...node, metadata: { name: NODE, labels: { 'kubernetes.io/hostname': NODE } }, status: { capacity, allocatable: capacity },
    });
    await plane.until('the node may be used', async () => {
      const { spec, status } = await plane.kubernetes.get(node);
      return !spec.taints?.length && status.conditions?.some((condition: any) => condition.type === 'Ready' && condition.status === 'True');
    });
  },
};

import { fieldPath } from '../field-path';
import { placeTree, visitPlaces } from '../places';
import { Resource } from '../resource';
import { Topology } from '../topology';

/** The words that Kubernetes permits in fields, though its published schemas permit any text. */
const OF_PODS: [string, string[]][] = [
  ['restartPolicy', ['Always', 'OnFailure', 'Never']],
  ['dnsPolicy', ['ClusterFirst', 'ClusterFirstWithHostNet', 'Default', 'None']],
  ...['containers[*]', 'initContainers[*]'].flatMap((container): [string, string[]][] => [
    [`${container}.imagePullPolicy`, ['Always', 'IfNotPresent', 'Never']],
    [`${container}.terminationMessagePolicy`, ['File', 'FallbackToLogsOnError']],
    [`${container}.ports[*].protocol`, ['TCP', 'UDP', 'SCTP']],
    ...['readinessProbe', 'livenessProbe', 'startupProbe'].map((probe): [string, string[]] => [`${container}.${probe}.httpGet.scheme`, ['HTTP', 'HTTPS']]),
  ]),
  ['topologySpreadConstraints[*].whenUnsatisfiable', ['DoNotSchedule', 'ScheduleAnyway']],
];

const inPods = (at: string): [string, string[]][] => OF_PODS.map(([field, words]) => [`${at}.${field}`, words]);

export const WORDS: { [kind: string]: [string, string[]][] } = {
  '/Pod': inPods('spec'),
  '/Service': [
    ['spec.type', ['ClusterIP', 'NodePort', 'LoadBalancer', 'ExternalName']],
    ['spec.ports[*].protocol', ['TCP', 'UDP', 'SCTP']],
    ['spec.sessionAffinity', ['None', 'ClientIP']],
    ['spec.externalTrafficPolicy', ['Cluster', 'Local']],
    ['spec.internalTrafficPolicy', ['Cluster', 'Local']],
    ['spec.ipFamilyPolicy', ['SingleStack', 'PreferDualStack', 'RequireDualStack']],
  ],
  'apps/Deployment': [...inPods('spec.template.spec'), ['spec.strategy.type', ['Recreate', 'RollingUpdate']]],
  'apps/DaemonSet': [...inPods('spec.template.spec'), ['spec.updateStrategy.type', ['OnDelete', 'RollingUpdate']]],
  'apps/StatefulSet': [
    ...inPods('spec.template.spec'),
    ['spec.updateStrategy.type', ['OnDelete', 'RollingUpdate']],
    ['spec.podManagementPolicy', ['OrderedReady', 'Parallel']],
  ],
  'apps/ReplicaSet': inPods('spec.template.spec'),
  'batch/Job': inPods('spec.template.spec'),
  'batch/CronJob': [...inPods('spec.jobTemplate.spec.template.spec'), ['spec.concurrencyPolicy', ['Allow', 'Forbid', 'Replace']]],
  'argoproj.io/Rollout': inPods('spec.template.spec'),
  'networking.k8s.io/Ingress': [['spec.rules[*].http.paths[*].pathType', ['Exact', 'Prefix', 'ImplementationSpecific']]],
  'networking.k8s.io/NetworkPolicy': [
    ['spec.policyTypes[*]', ['Ingress', 'Egress']],
    ['spec.ingress[*].ports[*].protocol', ['TCP', 'UDP', 'SCTP']],
    ['spec.egress[*].ports[*].protocol', ['TCP', 'UDP', 'SCTP']],
  ],
  'autoscaling/HorizontalPodAutoscaler': [
    ['spec.metrics[*].type', ['Resource', 'ContainerResource', 'Pods', 'Object', 'External']],
    ...['resource', 'containerResource', 'pods', 'object', 'external'].map((source): [string, string[]] =>
      [`spec.metrics[*].${source}.target.type`, ['Utilization', 'Value', 'AverageValue']]),
    ...['scaleUp', 'scaleDown'].flatMap((way): [string, string[]][] => [
      [`spec.behavior.${way}.selectPolicy`, ['Min', 'Max', 'Disabled']],
      [`spec.behavior.${way}.policies[*].type`, ['Pods', 'Percent']],
    ]),
  ],
  'policy/PodDisruptionBudget': [['spec.unhealthyPodEvictionPolicy', ['IfHealthyBudget', 'AlwaysAllow']]],
};

/** A field that permits certain words only, and what it has. */
export interface WordField {
  readonly resource: Resource;
  readonly field: string;
  readonly value: string;
  readonly words: string[];
}

const TREES = new Map(Object.entries(WORDS).map(([kind, fields]) => [kind, placeTree(fields)]));

/** The fields that have none of the words that they permit. */
export function wrongWords(topology: Topology): WordField[] {
  const found: WordField[] = [];
  for (const [kind, tree] of TREES) {
    topology._byKind.get(kind)?.forEach(resource => visitPlaces(resource.manifest, tree, (words, value, _, way) => {
      if (value && !words.includes(value)) { found.push({ resource, field: fieldPath(...way), value, words }); }
    }));
  }
  return found;
}

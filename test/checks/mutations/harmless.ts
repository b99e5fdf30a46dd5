/** Slips that do no harm, and why: patterns of what the rules pass over rightly. */
import { Mutation, Slip } from './mutate';

/**
 * How it is known:
 * - `default`: the API server fills in what was left out; a cluster scenario compares the objects
 * - `schema`: the other form, or nothing at all, is the same value by the definition of the field
 * - `controller`: the controller fills in the same value
 * - `choice`: other manifests, valid as a whole, that do just what they say
 */
export type Proof = 'default' | 'schema' | 'controller' | 'choice';

export interface Harmless {
  readonly kinds: string;
  /** Holds for the whole path; `[*]` is any place in a list. */
  readonly fields: string[];
  readonly slips: Slip[];
  readonly proof: Proof;
  /** Why it does no harm, as the end of a sentence. */
  readonly reason: string;
}

const PODS = 'Deployment, Rollout';
const CONTAINER = 'spec.template.spec.containers[*]';
const ARGO_DEFAULTS = 'https://github.com/argoproj/argo-rollouts/blob/v1.9.1/utils/defaults/defaults.go';
const FLAGGER_DEFAULTS = 'https://github.com/fluxcd/flagger/blob/v1.44.0/pkg/apis/flagger/v1beta1/canary.go';

const left = (proof: Proof, kinds: string, reason: string, ...fields: string[]): Harmless => ({ kinds, fields, slips: ['drop'], proof, reason });
const named = (kinds: string, reason: string, ...fields: string[]): Harmless =>
  ({ kinds, fields, slips: ['drop', 'rename', 'misname', 'swap'], proof: 'choice', reason });

export const HARMLESS: Harmless[] = [
  left('default', 'Deployment', 'it is what Kubernetes fills in', 'spec.minReadySeconds', 'spec.progressDeadlineSeconds', 'spec.strategy.type',
    'spec.strategy.rollingUpdate.maxSurge'),
  left('default', PODS, 'it is what Kubernetes fills in', 'spec.template.spec.dnsPolicy', 'spec.template.spec.restartPolicy',
    'spec.template.spec.terminationGracePeriodSeconds', `${CONTAINER}.imagePullPolicy`,
    ...['readinessProbe', 'livenessProbe', 'startupProbe'].flatMap(probe => [`${CONTAINER}.${probe}.failureThreshold`, `${CONTAINER}.${probe}.httpGet.scheme`])),
  left('default', PODS, 'the limit is taken for the request, and both are the same', `${CONTAINER}.resources.requests.memory`),
  left('default', 'Service', 'it is what Kubernetes fills in', 'spec.type', 'spec.ports[*].protocol'),
  left('default', 'HTTPRoute', 'it is what the schema fills in', 'spec.parentRefs[*].group', 'spec.parentRefs[*].kind',
    'spec.rules[*].backendRefs[*].group', 'spec.rules[*].backendRefs[*].kind', 'spec.rules[*].matches', 'spec.rules[*].matches[*].path',
    'spec.rules[*].matches[*].path.type', 'spec.rules[*].matches[*].path.value'),
  left('default', 'Canary', 'it is what the schema fills in', 'spec.service.gatewayRefs[*].group', 'spec.service.gatewayRefs[*].kind'),

  left('schema', PODS, 'nothing is false here', 'spec.template.spec.setHostnameAsFQDN', `${CONTAINER}.securityContext.privileged`),
  left('schema', PODS, 'nothing is Always here', 'spec.template.spec.securityContext.fsGroupChangePolicy'),
  left('schema', 'HTTPRoute', 'a rule without matches takes all requests, as the one match did', 'spec.rules[*].matches[*]'),
  left('schema', 'HTTPRoute', 'a parent without a namespace is looked for in that of the route, where it is', 'spec.parentRefs[*].namespace'),
  {
    kinds: 'AnalysisTemplate',
    fields: ['count', 'failureLimit', 'consecutiveErrorLimit'].map(field => `spec.metrics[*].${field}`),
    slips: ['retype'],
    proof: 'schema',
    reason: 'the field takes numbers as text too',
  },

  left('controller', 'Rollout', `Argo Rollouts fills in the same (${ARGO_DEFAULTS})`, 'spec.progressDeadlineSeconds'),
  left('controller', 'AnalysisTemplate', `Argo Rollouts fills in the same (${ARGO_DEFAULTS})`, 'spec.metrics[*].consecutiveErrorLimit'),
  left('controller', 'Rollout', 'the plugin takes it for false, as it was',
    'spec.strategy.canary.trafficRouting.plugins["argoproj-labs/gatewayAPI"].httpRoutes[*].useHeaderRoutes'),
  left('controller', 'Canary', `Flagger fills in the same (${FLAGGER_DEFAULTS})`, 'spec.progressDeadlineSeconds', 'spec.service.portName'),
  left('controller', 'Canary', 'Flagger takes the port of the Service, which is the number of the container port too', 'spec.service.targetPort'),
  left('controller', 'Canary', 'the route that Flagger writes looks for it in its own namespace, where it is', 'spec.service.gatewayRefs[*].namespace'),
  left('controller', 'Canary, HTTPRoute', 'the route is for all ports of the Service then, and it has one', 'spec.service.gatewayRefs[*].port', 'spec.parentRefs[*].port'),

  left('choice', 'Deployment', 'a quarter of the pods may be missing while the stable version is replaced', 'spec.strategy', 'spec.strategy.rollingUpdate',
    'spec.strategy.rollingUpdate.maxUnavailable'),
  left('choice', PODS, 'the pods may do more than they need', 'spec.template.spec.automountServiceAccountToken', 'spec.template.spec.securityContext',
    'spec.template.spec.securityContext.runAsNonRoot', `${CONTAINER}.securityContext`,
    ...['allowPrivilegeEscalation', 'capabilities', 'capabilities.drop', 'capabilities.drop[*]', 'readOnlyRootFilesystem', 'runAsNonRoot', 'seccompProfile']
      .map(field => `${CONTAINER}.securityContext.${field}`)),
  left('choice', PODS, 'the containers may use all memory of their node', `${CONTAINER}.resources.limits`, `${CONTAINER}.resources.limits.memory`),
  left('choice', PODS, 'containers that hang are not restarted', `${CONTAINER}.livenessProbe`),
  left('choice', PODS, 'the other probes begin at once', `${CONTAINER}.startupProbe`),
  named(PODS, 'nothing selects pods by it', 'spec.template.metadata.labels["app.kubernetes.io/instance"]', 'spec.template.metadata.labels["cdk8s.io/metadata.addr"]'),
  left('choice', 'HorizontalPodAutoscaler', 'without metrics it scales by the CPU of whole pods, at 80 % too', 'spec.metrics', 'spec.metrics[*]'),
  left('choice', 'HorizontalPodAutoscaler', 'one pod is the least then', 'spec.minReplicas'),
  named('HorizontalPodAutoscaler', 'nothing names the autoscaler, and no other has the name', 'metadata.name'),
  named('Canary', 'nothing names the Canary; Services and routes have the name of its target', 'metadata.name'),
  named('HTTPRoute', 'nothing names the route', 'metadata.name'),
  named('Gateway', 'no route names the listener', 'spec.listeners[*].name'),
  named('Service', 'nothing names the port, all go by its number', 'spec.ports[*].name'),
  named('Canary', 'nothing names the port, all go by its number', 'spec.service.portName'),
  left('choice', 'Service', 'the port leads to the container port of the same number, which is the one that was named', 'spec.ports[*].targetPort'),
  left('choice', 'Gateway', 'routes of more namespaces are admitted', ...['matchExpressions', 'matchExpressions[*]']
    .map(field => `spec.listeners[*].allowedRoutes.namespaces.selector.${field}`)),
  left('choice', 'Gateway', 'routes of the Gateway\'s own namespace are admitted no more, and there are none',
    'spec.listeners[*].allowedRoutes.namespaces.selector.matchExpressions[*].values[*]'),
  left('choice', 'HTTPRoute, Canary', 'the route answers for every host', 'spec.hostnames', 'spec.hostnames[*]', 'spec.service.hosts', 'spec.service.hosts[*]'),
  left('choice', 'HTTPRoute', 'the other backend has weight 0, so it is all of the requests still', 'spec.rules[*].backendRefs[*].weight'),
  left('choice', 'Canary', 'there is one step less', 'spec.analysis.stepWeights[*]'),
  { kinds: 'Canary', fields: ['spec.service.port'], slips: ['shift'], proof: 'choice', reason: 'the Services have another port, and Flagger\'s route leads to it' },
  left('choice', 'AnalysisTemplate', 'one failed check is one too many', 'spec.metrics[*].failureLimit'),
  left('choice', 'AnalysisTemplate', 'all checks are made, though fewer would do', 'spec.metrics[*].consecutiveSuccessLimit'),
  left('choice', 'AnalysisTemplate', 'the first check comes at once', 'spec.metrics[*].initialDelay'),
  left('choice', 'Rollout', 'one metric less judges that step; the others measure it', 'spec.strategy.canary.steps[*].analysis.templates[*]'),
  left('choice', 'Rollout', 'the step has the weight of the one before', ...[2, 4, 6, 8].map(i => `spec.strategy.canary.steps[${i}]`)),
];

/** Why a slip does no harm; nothing if it does. */
export function harmlessness({ slip, field }: Mutation, kind: string): Harmless | undefined {
  const general = field.replace(/\[\d+\]/g, '[*]');
  return HARMLESS.find(({ kinds, slips, fields }) => kinds.split(', ').includes(kind) && slips.includes(slip)
    && (fields.includes(field) || fields.includes(general)));
}

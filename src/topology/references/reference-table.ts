/** What a reference leads to: a fixed kind, or what it says itself, where defaults are for what it leaves out. */
export interface ReferenceTarget {
  readonly group?: string;
  readonly kind?: string;
  /** Which field has the name; for a text it is the text itself. */
  readonly name?: string;
  /** Whether it can lead into another namespace, by its field `namespace`. */
  readonly crosses?: boolean;
  /** Whether the namespace can follow the name, after a dot. */
  readonly dotted?: boolean;
  /** Whether the reference itself says the group and the kind: in `apiVersion`, or in `group`. */
  readonly by?: 'apiVersion' | 'group' | 'kind';
}

/** Fields by which objects of a kind name others. */
export interface ReferenceRow {
  /** Group and kind, e.g. `apps/Deployment`. */
  readonly from: string[];
  /** e.g. `spec.rules[*].backendRefs[*]`. */
  readonly at: string[];
  readonly to: ReferenceTarget;
  /** What happens at run time if there is no such object. */
  readonly consequence: string;
  /** Keys that have to be in the ConfigMap or Secret: a field of the reference, or a list of them. */
  readonly keys?: string[];
}

const GATEWAY = 'gateway.networking.k8s.io';
const SECRET = { group: '', kind: 'Secret' };
const CONFIG_MAP = { group: '', kind: 'ConfigMap' };
const SERVICE = { group: '', kind: 'Service' };
const KIND_OF_SERVICE = { ...SERVICE, by: 'group', crosses: true } as const;
const FILTERS = ['spec.rules[*].filters[*]', 'spec.rules[*].backendRefs[*].filters[*]'];
const ANALYSES = ['canary.analysis', 'canary.steps[*].analysis', 'blueGreen.prePromotionAnalysis', 'blueGreen.postPromotionAnalysis'];

const row = (from: string | string[], at: string | string[], to: ReferenceTarget, consequence: string, keys?: string[]): ReferenceRow =>
  ({ from: [from].flat(), at: [at].flat(), to, consequence, keys });

const ROUTES = ['HTTPRoute', 'GRPCRoute', 'TLSRoute', 'TCPRoute', 'UDPRoute'].map(kind => `${GATEWAY}/${kind}`);
const FILTERED = ['HTTPRoute', 'GRPCRoute'].map(kind => `${GATEWAY}/${kind}`);
const TEMPLATES = ['argoproj.io/AnalysisTemplate', 'argoproj.io/ClusterAnalysisTemplate'];

/** References of controllers and gateways. */
const OBJECTS: ReferenceRow[] = [
  row('flagger.app/Canary', ['spec.targetRef', 'spec.autoscalerRef', 'spec.ingressRef'], { by: 'kind' }, 'The Canary fails, and nothing is rolled out'),
  row('flagger.app/Canary', 'spec.analysis.metrics[*].templateRef', { group: 'flagger.app', kind: 'MetricTemplate', crosses: true },
    'The metric cannot be measured, so no rollout gets through'),
  row('flagger.app/Canary', 'spec.analysis.alerts[*].providerRef', { group: 'flagger.app', kind: 'AlertProvider', crosses: true }, 'Nobody is alerted'),
  row('flagger.app/Canary', 'spec.service.gatewayRefs[*]', { group: GATEWAY, kind: 'Gateway', by: 'group', crosses: true }, 'No request reaches the route'),
  row('flagger.app/MetricTemplate', 'spec.provider.secretRef', SECRET, 'The metric cannot be measured, so no rollout gets through'),
  row('flagger.app/AlertProvider', 'spec.secretRef', SECRET, 'Nobody is alerted'),

  row('argoproj.io/Rollout', ['canary.stableService', 'canary.canaryService', 'canary.pingPong.pingService', 'canary.pingPong.pongService',
    'blueGreen.activeService', 'blueGreen.previewService'].map(field => `spec.strategy.${field}`), SERVICE, 'The Rollout is invalid, and nothing is rolled out'),
  row('argoproj.io/Rollout', 'spec.workloadRef', { by: 'apiVersion' }, 'The Rollout has no pods'),
  row('argoproj.io/Rollout', ANALYSES.map(analysis => `spec.strategy.${analysis}.templates[*]`),
    { group: 'argoproj.io', kind: 'AnalysisTemplate', name: 'templateName' }, 'The Rollout is invalid, and nothing is rolled out'),
  row('argoproj.io/Rollout', ['nginx.stableIngress', 'nginx.stableIngresses[*]', 'alb.ingress', 'alb.ingresses[*]']
    .map(field => `spec.strategy.canary.trafficRouting.${field}`), { group: 'networking.k8s.io', kind: 'Ingress' },
  'The Rollout is invalid, and nothing is rolled out'),
  row('argoproj.io/Rollout', 'spec.strategy.canary.trafficRouting.traefik.weightedTraefikServiceName', { group: 'traefik.io', kind: 'TraefikService' },
    'Weights cannot be set, and the rollout stops'),
  row('argoproj.io/Rollout', ['virtualService', 'virtualServices[*]'].map(field => `spec.strategy.canary.trafficRouting.istio.${field}`),
    { group: 'networking.istio.io', kind: 'VirtualService', dotted: true }, 'The Rollout is invalid, and nothing is rolled out'),
  row('argoproj.io/Rollout', 'spec.strategy.canary.trafficRouting.istio.destinationRule', { group: 'networking.istio.io', kind: 'DestinationRule' },
    'Weights cannot be set, and the rollout stops'),
  row(TEMPLATES, 'spec.args[*].valueFrom.secretKeyRef', SECRET, 'The analysis ends with an error, and the rollout is aborted', ['key']),
  row('argoproj.io/AnalysisTemplate', 'spec.templates[*]', { group: 'argoproj.io', kind: 'AnalysisTemplate', name: 'templateName' }, 'The analysis cannot begin'),

  row('autoscaling/HorizontalPodAutoscaler', 'spec.scaleTargetRef', { by: 'apiVersion' }, 'Nothing is scaled'),
  row('keda.sh/ScaledObject', 'spec.scaleTargetRef', { group: 'apps', kind: 'Deployment', by: 'apiVersion' }, 'Nothing is scaled'),
  row('keda.sh/ScaledObject', 'spec.triggers[*].authenticationRef', { group: 'keda.sh', kind: 'TriggerAuthentication' }, 'The trigger fails, and nothing is scaled'),
  row('keda.sh/TriggerAuthentication', 'spec.secretTargetRef[*]', SECRET, 'The trigger cannot log in', ['key']),

  row('networking.k8s.io/Ingress', ['spec.rules[*].http.paths[*].backend.service', 'spec.defaultBackend.service'], SERVICE, 'Requests get 503 or 404'),
  row('networking.k8s.io/Ingress', 'spec.tls[*].secretName', SECRET, 'Clients get a certificate that is not yours', ['=tls.crt', '=tls.key']),
  row(ROUTES, 'spec.parentRefs[*]', { group: GATEWAY, kind: 'Gateway', by: 'group', crosses: true }, 'No request reaches the route'),
  row(ROUTES, 'spec.rules[*].backendRefs[*]', KIND_OF_SERVICE, 'The requests that go there fail'),
  row(FILTERED, FILTERS.map(filter => `${filter}.requestMirror.backendRef`), KIND_OF_SERVICE, 'The requests are not copied'),
  row(FILTERED, FILTERS.map(filter => `${filter}.extensionRef`), { by: 'group' }, 'The requests of the rule fail'),
  row([`${GATEWAY}/Gateway`, `${GATEWAY}/ListenerSet`], 'spec.listeners[*].tls.certificateRefs[*]', { ...SECRET, by: 'group', crosses: true },
    'The listener has no certificate, and takes no requests'),
  row(`${GATEWAY}/Gateway`, 'spec.gatewayClassName', { group: GATEWAY, kind: 'GatewayClass' }, 'No controller takes the Gateway'),
  row(`${GATEWAY}/Gateway`, 'spec.infrastructure.parametersRef', { by: 'group' }, 'The Gateway is not accepted'),
  row(`${GATEWAY}/ListenerSet`, 'spec.parentRef', { group: GATEWAY, kind: 'Gateway', by: 'group', crosses: true }, 'Its listeners belong to no Gateway'),
  row(`${GATEWAY}/BackendTLSPolicy`, ['spec.targetRefs[*]', 'spec.validation.caCertificateRefs[*]'], { by: 'group' }, 'The requests are not encrypted as asked for'),

  row('policy.linkerd.io/HTTPRoute', 'spec.parentRefs[*]', { group: 'policy.linkerd.io', kind: 'Server', by: 'group', crosses: true }, 'The route does nothing'),
  row('policy.linkerd.io/HTTPRoute', 'spec.rules[*].backendRefs[*]', KIND_OF_SERVICE, 'The requests that go there fail'),
  row(['policy.linkerd.io/AuthorizationPolicy', 'policy.linkerd.io/HTTPLocalRateLimitPolicy'], 'spec.targetRef', { group: '', by: 'group' }, 'The policy does nothing'),
  row('policy.linkerd.io/AuthorizationPolicy', 'spec.requiredAuthenticationRefs[*]', { group: '', by: 'group', crosses: true }, 'Nobody is authorized by the policy'),
  row('policy.linkerd.io/MeshTLSAuthentication', 'spec.identityRefs[*]', { group: '', by: 'group', crosses: true }, 'Nobody has that identity'),
  row('policy.linkerd.io/ServerAuthorization', 'spec.server.name', { group: 'policy.linkerd.io', kind: 'Server' }, 'The authorization does nothing'),
  row('split.smi-spec.io/TrafficSplit', ['spec.service', 'spec.backends[*].service'], SERVICE, 'The requests are not divided as asked for'),
  row('multicluster.x-k8s.io/ServiceExport', 'metadata.name', SERVICE, 'Nothing is exported'),

  row('traefik.io/TraefikService', ['spec.weighted.services[*]', 'spec.mirroring', 'spec.mirroring.mirrors[*]', 'spec.failover.service', 'spec.failover.fallback'],
    { group: 'traefik.io', kind: 'Service', by: 'kind', crosses: true }, 'Traefik leaves the whole TraefikService out, and its requests get 404'),
  row(['traefik.io/IngressRouteTCP', 'traefik.io/IngressRouteUDP'], 'spec.routes[*].services[*]', { ...SERVICE, crosses: true },
    'What comes in by the entryPoint reaches nobody'),
  row('traefik.io/IngressRouteTCP', 'spec.tls.secretName', SECRET, 'Callers get a certificate that is not yours'),
  row('traefik.io/Middleware', 'spec.chain.middlewares[*]', { group: 'traefik.io', kind: 'Middleware', crosses: true }, 'The routes with the chain get 404'),
  row('traefik.io/Middleware', ['spec.basicAuth.secret', 'spec.digestAuth.secret', 'spec.forwardAuth.tls.caSecret', 'spec.forwardAuth.tls.certSecret'], SECRET,
    'The routes with the middleware get 404'),
];

const RBAC = 'rbac.authorization.k8s.io';

/** References of whom permissions are given to. */
const BINDINGS: ReferenceRow[] = [
  row(`${RBAC}/RoleBinding`, 'roleRef', { group: RBAC, kind: 'Role', by: 'kind' }, 'Nothing is permitted'),
  row(`${RBAC}/ClusterRoleBinding`, 'roleRef', { group: RBAC, kind: 'ClusterRole' }, 'Nothing is permitted'),
  row([`${RBAC}/RoleBinding`, `${RBAC}/ClusterRoleBinding`], 'subjects[*]', { by: 'kind', crosses: true }, 'Nobody gets the permissions'),
];

const POD_SPECS: { [from: string]: string } = {
  'apps/Deployment': 'spec.template.spec',
  'apps/DaemonSet': 'spec.template.spec',
  'apps/StatefulSet': 'spec.template.spec',
  'apps/ReplicaSet': 'spec.template.spec',
  'batch/Job': 'spec.template.spec',
  'batch/CronJob': 'spec.jobTemplate.spec.template.spec',
  '/Pod': 'spec',
  'argoproj.io/Rollout': 'spec.template.spec',
};

/** References of pods. */
const PODS: ReferenceRow[] = Object.entries(POD_SPECS).flatMap(([from, spec]) => {
  const of = (fields: string[]) => fields.map(field => `${spec}.${field}`);
  const inContainers = (field: string) => of(['containers', 'initContainers'].map(list => `${list}[*].${field}`));
  return [
    row(from, of(['serviceAccountName']), { group: '', kind: 'ServiceAccount' }, 'No pod is made'),
    row(from, of(['volumes[*].persistentVolumeClaim.claimName']), { group: '', kind: 'PersistentVolumeClaim' }, 'The pods stay Pending'),
    row(from, of(['volumes[*].configMap', 'volumes[*].projected.sources[*].configMap']), CONFIG_MAP, 'The pods do not start', ['items[*].key']),
    row(from, of(['volumes[*].projected.sources[*].secret']), SECRET, 'The pods do not start', ['items[*].key']),
    row(from, of(['volumes[*].secret']), { ...SECRET, name: 'secretName' }, 'The pods do not start', ['items[*].key']),
    row(from, inContainers('envFrom[*].configMapRef'), CONFIG_MAP, 'The containers do not start'),
    row(from, inContainers('envFrom[*].secretRef'), SECRET, 'The containers do not start'),
    row(from, inContainers('env[*].valueFrom.configMapKeyRef'), CONFIG_MAP, 'The containers do not start', ['key']),
    row(from, inContainers('env[*].valueFrom.secretKeyRef'), SECRET, 'The containers do not start', ['key']),
  ];
});

export const REFERENCES: ReferenceRow[] = [...OBJECTS, ...BINDINGS, ...PODS];

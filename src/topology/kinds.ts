import { Resource } from './resource';
import { Topology } from './topology';
import type { AnalysisTemplate, Rollout } from '../imports/argo-rollouts';
import type { AlertProvider, Canary, MetricTemplate } from '../imports/flagger';
import type { BackendTLSPolicy, Gateway, GRPCRoute, HTTPRoute, ListenerSet, ReferenceGrant, TLSRoute } from '../imports/gateway-api';
import type { ScaledObject } from '../imports/keda';
import type {
  ConfigMap, CronJob, DaemonSet, Deployment, HorizontalPodAutoscaler, Ingress, Job, Namespace, NetworkPolicy, Pod, PodDisruptionBudget, ReplicaSet,
  Secret, Service, ServiceAccount, StatefulSet,
} from '../imports/kubernetes';
import type {
  AuthorizationPolicy, EgressNetwork, HTTPLocalRateLimitPolicy, HTTPRoute as LinkerdHttpRoute, MeshTLSAuthentication, NetworkAuthentication, Server,
  ServerAuthorization, ServiceProfile,
} from '../imports/linkerd';
import type { TrafficSplit } from '../imports/smi';
import type { Middleware } from '../imports/traefik';

/** An object whose kind is known, and whose form is that of its schema. */
export type Typed<T> = Resource & { readonly manifest: T };

/** The objects of a kind, in any version. */
function listing<T>(group: string, kind: string): (topology: Topology) => Typed<T>[] {
  return topology => topology.ofKind(group, kind) as Typed<T>[];
}

const GATEWAY_API = 'gateway.networking.k8s.io';

export const deployments = listing<Deployment>('apps', 'Deployment');
export const daemonSets = listing<DaemonSet>('apps', 'DaemonSet');
export const statefulSets = listing<StatefulSet>('apps', 'StatefulSet');
export const replicaSets = listing<ReplicaSet>('apps', 'ReplicaSet');
export const jobs = listing<Job>('batch', 'Job');
export const cronJobs = listing<CronJob>('batch', 'CronJob');
export const pods = listing<Pod>('', 'Pod');
export const services = listing<Service>('', 'Service');
export const namespaces = listing<Namespace>('', 'Namespace');
export const configMaps = listing<ConfigMap>('', 'ConfigMap');
export const secrets = listing<Secret>('', 'Secret');
export const serviceAccounts = listing<ServiceAccount>('', 'ServiceAccount');
export const autoscalers = listing<HorizontalPodAutoscaler>('autoscaling', 'HorizontalPodAutoscaler');
export const scaledObjects = listing<ScaledObject>('keda.sh', 'ScaledObject');
export const disruptionBudgets = listing<PodDisruptionBudget>('policy', 'PodDisruptionBudget');
export const ingresses = listing<Ingress>('networking.k8s.io', 'Ingress');
export const networkPolicies = listing<NetworkPolicy>('networking.k8s.io', 'NetworkPolicy');

export const canaries = listing<Canary>('flagger.app', 'Canary');
export const metricTemplates = listing<MetricTemplate>('flagger.app', 'MetricTemplate');
export const alertProviders = listing<AlertProvider>('flagger.app', 'AlertProvider');

export const rollouts = listing<Rollout>('argoproj.io', 'Rollout');
/** Experiments have no generated types. */
export const experiments = listing<any>('argoproj.io', 'Experiment');
export const analysisTemplates = listing<AnalysisTemplate>('argoproj.io', 'AnalysisTemplate');
/** They have the form of an AnalysisTemplate, and belong to no namespace. */
export const clusterAnalysisTemplates = listing<AnalysisTemplate>('argoproj.io', 'ClusterAnalysisTemplate');

export const gateways = listing<Gateway>(GATEWAY_API, 'Gateway');
export const listenerSets = listing<ListenerSet>(GATEWAY_API, 'ListenerSet');
export const httpRoutes = listing<HTTPRoute>(GATEWAY_API, 'HTTPRoute');
export const grpcRoutes = listing<GRPCRoute>(GATEWAY_API, 'GRPCRoute');
export const tlsRoutes = listing<TLSRoute>(GATEWAY_API, 'TLSRoute');
/** TCPRoutes and UDPRoutes have no generated types. */
export const tcpRoutes = listing<any>(GATEWAY_API, 'TCPRoute');
export const udpRoutes = listing<any>(GATEWAY_API, 'UDPRoute');
export const referenceGrants = listing<ReferenceGrant>(GATEWAY_API, 'ReferenceGrant');
export const backendTlsPolicies = listing<BackendTLSPolicy>(GATEWAY_API, 'BackendTLSPolicy');

export const servers = listing<Server>('policy.linkerd.io', 'Server');
export const linkerdHttpRoutes = listing<LinkerdHttpRoute>('policy.linkerd.io', 'HTTPRoute');
export const authorizationPolicies = listing<AuthorizationPolicy>('policy.linkerd.io', 'AuthorizationPolicy');
export const meshTlsAuthentications = listing<MeshTLSAuthentication>('policy.linkerd.io', 'MeshTLSAuthentication');
export const networkAuthentications = listing<NetworkAuthentication>('policy.linkerd.io', 'NetworkAuthentication');
export const rateLimitPolicies = listing<HTTPLocalRateLimitPolicy>('policy.linkerd.io', 'HTTPLocalRateLimitPolicy');
export const egressNetworks = listing<EgressNetwork>('policy.linkerd.io', 'EgressNetwork');
export const serverAuthorizations = listing<ServerAuthorization>('policy.linkerd.io', 'ServerAuthorization');
export const serviceProfiles = listing<ServiceProfile>('linkerd.io', 'ServiceProfile');

export const trafficSplits = listing<TrafficSplit>('split.smi-spec.io', 'TrafficSplit');
export const middlewares = listing<Middleware>('traefik.io', 'Middleware');

import { grouped } from '../topology/grouped';

/** Versions of kinds that Kubernetes has ceased to serve: since which version, and what serves the kind now. */
const REMOVED: { readonly apiVersion: string; readonly kinds: string[]; readonly since: string; readonly instead: string }[] = [
  { apiVersion: 'extensions/v1beta1', kinds: ['Deployment', 'DaemonSet', 'ReplicaSet'], since: '1.16.0', instead: 'apps/v1' },
  { apiVersion: 'extensions/v1beta1', kinds: ['NetworkPolicy'], since: '1.16.0', instead: 'networking.k8s.io/v1' },
  { apiVersion: 'extensions/v1beta1', kinds: ['Ingress'], since: '1.22.0', instead: 'networking.k8s.io/v1' },
  { apiVersion: 'apps/v1beta1', kinds: ['Deployment', 'StatefulSet', 'ControllerRevision'], since: '1.16.0', instead: 'apps/v1' },
  { apiVersion: 'apps/v1beta2', kinds: ['Deployment', 'DaemonSet', 'ReplicaSet', 'StatefulSet', 'ControllerRevision'], since: '1.16.0', instead: 'apps/v1' },
  { apiVersion: 'networking.k8s.io/v1beta1', kinds: ['Ingress', 'IngressClass'], since: '1.22.0', instead: 'networking.k8s.io/v1' },
  {
    apiVersion: 'rbac.authorization.k8s.io/v1beta1',
    kinds: ['Role', 'RoleBinding', 'ClusterRole', 'ClusterRoleBinding'],
    since: '1.22.0',
    instead: 'rbac.authorization.k8s.io/v1',
  },
  { apiVersion: 'apiextensions.k8s.io/v1beta1', kinds: ['CustomResourceDefinition'], since: '1.22.0', instead: 'apiextensions.k8s.io/v1' },
  { apiVersion: 'scheduling.k8s.io/v1beta1', kinds: ['PriorityClass'], since: '1.22.0', instead: 'scheduling.k8s.io/v1' },
  { apiVersion: 'storage.k8s.io/v1beta1', kinds: ['StorageClass', 'CSIDriver', 'CSINode', 'VolumeAttachment'], since: '1.22.0', instead: 'storage.k8s.io/v1' },
  {
    apiVersion: 'admissionregistration.k8s.io/v1beta1',
    kinds: ['MutatingWebhookConfiguration', 'ValidatingWebhookConfiguration'],
    since: '1.22.0',
    instead: 'admissionregistration.k8s.io/v1',
  },
  { apiVersion: 'batch/v1beta1', kinds: ['CronJob'], since: '1.25.0', instead: 'batch/v1' },
  { apiVersion: 'policy/v1beta1', kinds: ['PodDisruptionBudget'], since: '1.25.0', instead: 'policy/v1' },
  { apiVersion: 'discovery.k8s.io/v1beta1', kinds: ['EndpointSlice'], since: '1.25.0', instead: 'discovery.k8s.io/v1' },
  { apiVersion: 'autoscaling/v2beta1', kinds: ['HorizontalPodAutoscaler'], since: '1.25.0', instead: 'autoscaling/v2' },
  { apiVersion: 'autoscaling/v2beta2', kinds: ['HorizontalPodAutoscaler'], since: '1.26.0', instead: 'autoscaling/v2' },
];

const BY_VERSION = grouped(REMOVED.map(removal => [removal.apiVersion, removal]));

/** When Kubernetes ceased to serve a version of a kind, and what serves it now. */
export function removalOf(apiVersion: string, kind: string): { readonly since: string; readonly instead: string } | undefined {
  return BY_VERSION.get(apiVersion)?.find(({ kinds }) => kinds.includes(kind));
}

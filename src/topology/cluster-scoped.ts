const KINDS: { [group: string]: string[] } = {
  '': ['Namespace', 'Node', 'PersistentVolume'],
  'apiextensions.k8s.io': ['CustomResourceDefinition'],
  'argoproj.io': ['ClusterAnalysisTemplate'],
  'gateway.networking.k8s.io': ['GatewayClass'],
  'keda.sh': ['ClusterTriggerAuthentication'],
  'networking.k8s.io': ['IngressClass'],
  'rbac.authorization.k8s.io': ['ClusterRole', 'ClusterRoleBinding'],
  'scheduling.k8s.io': ['PriorityClass'],
  'storage.k8s.io': ['StorageClass'],
};

/** Whether objects of a kind are in no namespace, as far as rules ask for it. */
export function clusterScoped(group: string, kind: string): boolean {
  return Object.hasOwn(KINDS, group) && KINDS[group].includes(kind);
}

import { Severity } from '../../model/finding';
import { fieldParts, fieldPath, isInjected, meshAnnotation, once, workloadsIn } from '../../topology';
import { ICheck } from '../check';

const named = (key: string, ...ends: string[]) => ({ key, annotations: ends.map(end => `config.linkerd.io/proxy-${end}`) });

const RESOURCES = [
  named('requests.cpu', 'cpu-request', 'cpu-limit'), named('cpu', 'cpu-request', 'cpu-limit'), named('limits.cpu', 'cpu-limit'),
  named('requests.memory', 'memory-request', 'memory-limit'), named('memory', 'memory-request', 'memory-limit'), named('limits.memory', 'memory-limit'),
];

/** Namespaces where containers get defaults. */
const limited = once(topology => new Set(topology.ofKind('', 'LimitRange').map(({ namespace }) => namespace)));

export const quotaProxyResources: ICheck = {
  rule: {
    name: 'linkerd/quota-proxy-resources',
    severity: Severity.WARNING,
    title: 'The proxy has the requests that the quota of its namespace asks for',
    why: 'Where a quota counts CPU or memory, a pod of which one container says nothing about it is refused.',
    fix: 'Add the annotation that is named to the pods, or to their namespace.',
    source: 'https://kubernetes.io/docs/concepts/policy/resource-quotas/',
  },
  check: topology => topology.ofKind('', 'ResourceQuota').flatMap(quota => {
    const counted = RESOURCES.filter(({ key }) => key in (quota.get('spec.hard') ?? {}) && !quota.get('spec.scopes') && !quota.get('spec.scopeSelector'));
    if (limited(topology).has(quota.namespace)) { return []; }
    return workloadsIn(topology, quota.namespace).filter(workload => isInjected(topology, workload)).flatMap(workload => counted
      .filter(({ annotations }) => !annotations.some(annotation => meshAnnotation(topology, workload, annotation)))
      .map(({ key, annotations: [annotation] }) => ({
        resource: workload.resource,
        field: fieldPath(...fieldParts(workload.at), 'metadata', 'annotations'),
        message: `Quota ${quota.name} counts ${key}, and nothing says '${annotation}'.`,
      })));
  }),
};

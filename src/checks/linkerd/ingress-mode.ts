import { Severity } from '../../model/finding';
import { canariesOf, fieldParts, fieldPath, INJECT, namespaces, workloads } from '../../topology';
import { ICheck } from '../check';

export const ingressMode: ICheck = {
  rule: {
    name: 'linkerd/ingress-mode',
    severity: Severity.WARNING,
    title: 'Only what lets requests into the cluster has a proxy in ingress mode',
    why: 'In this mode the proxy routes HTTP by a header that only an ingress writes. All else goes past the routes, splits and retries of the'
      + ' mesh.',
    fix: 'Write linkerd.io/inject: enabled.',
    source: 'https://linkerd.io/2/tasks/using-ingress/',
  },
  check: topology => [
    ...namespaces(topology).filter(({ annotations }) => annotations[INJECT] === 'ingress').map(resource => ({
      resource, field: fieldPath('metadata', 'annotations', INJECT), message: 'All pods of the namespace get a proxy in ingress mode.',
    })),
    ...workloads(topology)
      .filter(({ resource, annotations }) => annotations[INJECT] === 'ingress' && (resource.kind === 'Rollout' || canariesOf(topology, resource).length > 0))
      .map(({ resource, at }) => ({
        resource,
        field: fieldPath(...fieldParts(at), 'metadata', 'annotations', INJECT),
        message: `The pods of ${resource}, which is rolled out by steps, get a proxy in ingress mode.`,
      })),
  ],
};

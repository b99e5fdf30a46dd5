import { Severity } from '../../model/finding';
import { fieldParts, fieldPath, INJECT, isInjected, namespaces, Resource, workloads } from '../../topology';
import { ICheck, Violation } from '../check';

function misplaced(resource: Resource, at: string, values: { [key: string]: string }, injected?: boolean): Violation[] {
  const value = values[INJECT];
  if (!value || injected === (value !== 'disabled')) { return []; }
  return [{ resource, field: fieldPath(...fieldParts(at), INJECT), message: `'${INJECT}: ${value}' does nothing at this place.` }];
}

export const injectPlace: ICheck = {
  rule: {
    name: 'linkerd/inject-place',
    severity: Severity.ERROR,
    title: 'The word linkerd.io/inject is an annotation of a namespace or of a pod template',
    why: 'Linkerd\'s injector looks at annotations of pods and namespaces when a pod is made. A label, or an annotation of a Deployment or Rollout'
      + ' itself, does nothing, and nobody says so.',
    fix: 'Put the annotation linkerd.io/inject on the pod template, or on the namespace.',
    source: 'https://github.com/linkerd/linkerd2/blob/version-2.20/pkg/inject/report.go',
  },
  check: topology => [
    ...namespaces(topology).filter(namespace => !namespace.annotations[INJECT]).flatMap(namespace => misplaced(namespace, 'metadata.labels', namespace.labels)),
    ...workloads(topology).flatMap(workload => {
      const { resource, at, labels } = workload;
      const injected = isInjected(topology, workload);
      return [
        ...at ? misplaced(resource, 'metadata.annotations', resource.annotations, injected) : [],
        ...misplaced(resource, 'metadata.labels', resource.labels, injected),
        ...at ? misplaced(resource, `${at}.metadata.labels`, labels, injected) : [],
      ];
    }),
  ],
};

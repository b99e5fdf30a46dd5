import { Severity } from '../../model/finding';
import { fieldPath, namespaces, POD_ANNOTATIONS } from '../../topology';
import { ICheck } from '../check';

export const podOnlyAnnotation: ICheck = {
  rule: {
    name: 'linkerd/pod-only-annotation',
    severity: Severity.ERROR,
    title: 'A setting that only pods can have is not on a namespace',
    why: 'Pods do not inherit this annotation from their namespace: it has no effect.',
    fix: 'Put it on the pod template.',
    source: 'https://github.com/linkerd/linkerd2/blob/version-2.20/pkg/inject/inject.go',
  },
  check: topology => namespaces(topology).flatMap(resource => Object.keys(resource.annotations).filter(key => key in POD_ANNOTATIONS)
    .map(key => ({ resource, field: fieldPath('metadata', 'annotations', key), message: `The pods of namespace ${resource.name} do not inherit '${key}'.` }))),
};

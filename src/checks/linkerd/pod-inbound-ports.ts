import { Severity } from '../../model/finding';
import { annotated, fieldParts, fieldPath } from '../../topology';
import { ICheck } from '../check';

const KEY = 'config.linkerd.io/pod-inbound-ports';

export const podInboundPorts: ICheck = {
  rule: {
    name: 'linkerd/pod-inbound-ports',
    severity: Severity.ERROR,
    title: 'Nobody says which ports of a pod the proxy knows',
    why: 'Linkerd\'s injector writes this list itself, from the ports of the containers, over whatever was there.',
    fix: 'Take the annotation out, and declare the ports of the containers.',
    source: 'https://github.com/linkerd/linkerd2/blob/version-2.20/pkg/inject/inject.go',
  },
  check: topology => annotated(topology).filter(({ on, annotations }) => KEY in annotations && (on === 'pod' || on === 'namespace')).map(({ resource, at }) => ({
    resource, field: fieldPath(...fieldParts(at), KEY), message: 'The injector writes its own list over this one.',
  })),
};

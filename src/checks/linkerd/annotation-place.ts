import { Severity } from '../../model/finding';
import {
  annotated, BALANCER_ANNOTATIONS, CALL_ANNOTATIONS, fieldParts, fieldPath, POD_ANNOTATIONS, PROXY_ANNOTATIONS, workloadOf,
} from '../../topology';
import { ICheck } from '../check';

const KNOWN: object[] = [PROXY_ANNOTATIONS, POD_ANNOTATIONS, CALL_ANNOTATIONS, BALANCER_ANNOTATIONS];
const OPAQUE = { 'config.linkerd.io/opaque-ports': true };

/** What is read of whom. A namespace with what only pods can say is another rule's. */
const READ: { [on: string]: object[] } = {
  namespace: [PROXY_ANNOTATIONS, POD_ANNOTATIONS],
  pod: [PROXY_ANNOTATIONS, POD_ANNOTATIONS],
  workload: [],
  service: [CALL_ANNOTATIONS, BALANCER_ANNOTATIONS, OPAQUE],
  egress: [CALL_ANNOTATIONS, BALANCER_ANNOTATIONS, OPAQUE],
  route: [CALL_ANNOTATIONS],
};

export const annotationPlace: ICheck = {
  rule: {
    name: 'linkerd/annotation-place',
    severity: Severity.ERROR,
    title: 'Each annotation of Linkerd\'s is on an object on which Linkerd reads it',
    why: 'Settings of the proxy are read from pods and namespaces, those of calls from Services and routes. Elsewhere they are passed over without'
      + ' a word.',
    fix: 'Settings of the proxy belong on the pod template, those of calls on the Service or the route.',
    source: 'https://linkerd.io/2/reference/proxy-configuration/',
  },
  check: topology => annotated(topology).flatMap(({ resource, on, at, annotations }) => Object.keys(annotations)
    .filter(key => KNOWN.some(known => key in known) && !READ[on].some(read => key in read))
    .filter(key => on !== 'workload' || !(key in (workloadOf(topology, resource)?.annotations ?? {})))
    .map(key => ({ resource, field: fieldPath(...fieldParts(at), key), message: `Linkerd does not read '${key}' here.` }))),
};

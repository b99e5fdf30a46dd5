import { Severity } from '../../model/finding';
import { closest } from '../../structure';
import {
  annotated, BALANCER_ANNOTATIONS, CALL_ANNOTATIONS, fieldParts, fieldPath, INJECT, LINKERD_ANNOTATION, POD_ANNOTATIONS, PROXY_ANNOTATIONS,
} from '../../topology';
import { ICheck } from '../check';

const KNOWN = [INJECT, ...[PROXY_ANNOTATIONS, POD_ANNOTATIONS, CALL_ANNOTATIONS, BALANCER_ANNOTATIONS].flatMap(Object.keys)];

/** What extensions of earlier versions read. */
const OF_EXTENSIONS = /\/trace-collector/;

/** What may be a slip of the pen. */
const LIKE_LINKERD = /linkerd|\/inject$/;

export const annotationKnown: ICheck = {
  rule: {
    name: 'linkerd/annotation-known',
    severity: Severity.ERROR,
    title: 'Each annotation of Linkerd\'s is one that Linkerd reads',
    why: 'Linkerd reads the annotations that it knows and passes over all others without a word: what was asked for does not happen.',
    fix: 'Correct the name.',
    source: 'https://linkerd.io/2/reference/proxy-configuration/',
    affects: { linkerd: '>=2.20.0 <2.21.0' },
  },
  check: topology => annotated(topology).flatMap(({ resource, at, annotations }) => Object.keys(annotations)
    .filter(key => !KNOWN.includes(key) && !OF_EXTENSIONS.test(key))
    .filter(key => LINKERD_ANNOTATION.test(key) || LIKE_LINKERD.test(key) && closest(key, KNOWN))
    .map(key => {
      const meant = closest(key, KNOWN);
      return {
        resource,
        field: fieldPath(...fieldParts(at), key),
        message: `Linkerd ${topology.versions.linkerd} reads no annotation '${key}'.`,
        ...meant && { fix: `Write ${meant}.` },
      };
    })),
};

import { Severity } from '../../model/finding';
import { annotated, fieldParts, fieldPath, portList, PROXY_ANNOTATIONS } from '../../topology';
import { ICheck } from '../check';

const FORMS = { ...PROXY_ANNOTATIONS };

export const readablePorts: ICheck = {
  rule: {
    name: 'linkerd/readable-ports',
    severity: Severity.ERROR,
    title: 'A list of ports is one that Linkerd can read',
    why: 'Numbers and ranges can be read. Linkerd\'s policies take a list with anything else in it for an empty one, and the container that'
      + ' redirects traffic passes over what it cannot read.',
    fix: 'Write numbers and ranges: 8080,9000-9010.',
    source: 'https://github.com/linkerd/linkerd2/blob/version-2.20/policy-controller/k8s/index/src/ports.rs',
  },
  check: topology => annotated(topology).filter(({ on }) => on !== 'workload').flatMap(({ resource, at, annotations }) => Object.entries(annotations)
    .filter(([key, value]) => FORMS[key] === 'ports' && !portList(value))
    .map(([key, value]) => ({ resource, field: fieldPath(...fieldParts(at), key), message: `'${value}' is no list of ports that Linkerd can read.` }))),
};

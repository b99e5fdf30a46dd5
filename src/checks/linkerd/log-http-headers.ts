import { Severity } from '../../model/finding';
import { annotated, fieldParts, fieldPath } from '../../topology';
import { ICheck } from '../check';

const KEY = 'config.linkerd.io/proxy-log-http-headers';

export const logHttpHeaders: ICheck = {
  rule: {
    name: 'linkerd/log-http-headers',
    severity: Severity.ERROR,
    title: 'Logging of headers is insecure or off',
    why: 'With any other word the injector fails, and the pods are not made.',
    fix: 'Write insecure or off.',
    source: 'https://github.com/linkerd/linkerd2/blob/version-2.20/charts/partials/templates/_proxy.tpl',
  },
  check: topology => annotated(topology)
    .filter(({ on, annotations }) => (on === 'pod' || on === 'namespace') && !['insecure', 'off', ''].includes(annotations[KEY] ?? ''))
    .map(({ resource, at, annotations }) => ({
      resource, field: fieldPath(...fieldParts(at), KEY), message: `With '${annotations[KEY]}' the pods are refused.`,
    })),
};

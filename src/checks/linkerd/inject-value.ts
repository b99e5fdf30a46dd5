import { Severity } from '../../model/finding';
import { annotated, fieldParts, fieldPath, INJECT, isInjectValue } from '../../topology';
import { ICheck } from '../check';

export const injectValue: ICheck = {
  rule: {
    name: 'linkerd/inject-value',
    severity: Severity.ERROR,
    title: 'The annotation linkerd.io/inject says enabled, disabled or ingress',
    why: 'With any other word, on the pods or on their namespace, the pods get no proxy. Only an event says so.',
    fix: 'Write enabled, disabled or ingress.',
    source: 'https://github.com/linkerd/linkerd2/blob/version-2.20/pkg/inject/report.go',
  },
  check: topology => annotated(topology)
    .filter(({ on, annotations }) => (on === 'pod' || on === 'namespace') && !isInjectValue(annotations[INJECT]))
    .map(({ resource, at, annotations }) => ({
      resource,
      field: fieldPath(...fieldParts(at), INJECT),
      message: `'${annotations[INJECT]}' is no word that Linkerd knows: it injects no proxy.`,
    })),
};

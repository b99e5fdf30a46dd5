import { Severity } from '../../model/finding';
import { annotated, BALANCER_ANNOTATIONS, fieldParts, fieldPath } from '../../topology';
import { ICheck } from '../check';

const MODE = 'balancer.linkerd.io/failure-accrual';

export const breakerMode: ICheck = {
  rule: {
    name: 'linkerd/breaker-mode',
    severity: Severity.ERROR,
    title: 'What a circuit breaker is told belongs to the kind of breaker that is chosen',
    why: 'Without config of its kind there is no breaker, and one that counts consecutive failures does not look at the success rate. The setting'
      + ' has no effect.',
    fix: 'Set balancer.linkerd.io/failure-accrual to unified, or to consecutive.',
    source: 'https://linkerd.io/2/reference/circuit-breaking/',
  },
  check: topology => annotated(topology).filter(({ on }) => on === 'service' || on === 'egress').flatMap(({ resource, at, annotations }) => {
    const mode = annotations[MODE];
    return Object.keys(annotations).filter(key => key !== MODE && key.includes('/failure-accrual-') && key in BALANCER_ANNOTATIONS)
      .filter(key => mode === undefined || mode === 'consecutive' && key.includes('-success-rate-'))
      .map(key => ({
        resource,
        field: fieldPath(...fieldParts(at), key),
        message: mode === undefined ? `'${key}' does nothing without '${MODE}'.` : `'${key}' does nothing with '${MODE}: ${mode}'.`,
      }));
  }),
};

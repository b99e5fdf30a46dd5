import { Severity } from '../../model/finding';
import { annotated, fieldParts, fieldPath, policyMilliseconds } from '../../topology';
import { ICheck } from '../check';

const PREFIX = 'balancer.linkerd.io/failure-accrual';
const THRESHOLD = 'balancer.alpha.linkerd.io/failure-accrual-success-rate-threshold';

export const breakerBounds: ICheck = {
  rule: {
    name: 'linkerd/breaker-bounds',
    severity: Severity.ERROR,
    title: 'The numbers of a circuit breaker are ones that Linkerd accepts',
    why: 'One number out of bounds, and there is no breaker at all; only a log says so.',
    fix: 'Correct the number.',
    source: 'https://github.com/linkerd/linkerd2/blob/version-2.20/policy-controller/k8s/index/src/outbound/index.rs',
  },
  check: topology => annotated(topology).filter(({ on, annotations }) => (on === 'service' || on === 'egress') && annotations[`${PREFIX}`]).flatMap(({ resource, at, annotations }) => {
    const least = policyMilliseconds(annotations[`${PREFIX}-consecutive-min-penalty`] ?? '1s') ?? 0;
    const most = policyMilliseconds(annotations[`${PREFIX}-consecutive-max-penalty`] ?? '60s') ?? Infinity;
    const jitter = Number(annotations[`${PREFIX}-consecutive-jitter-ratio`] ?? 0.5);
    const threshold = Number(annotations[THRESHOLD] ?? 0.8);
    const said = (key: string, message: string) => ({ resource, field: fieldPath(...fieldParts(at), key), message });
    return [
      ...least > most ? [said(`${PREFIX}-consecutive-min-penalty`, `The shortest penalty, ${least} ms, is longer than the longest, ${most} ms.`)] : [],
      ...most === 0 ? [said(`${PREFIX}-consecutive-max-penalty`, 'The longest penalty is 0.')] : [],
      ...jitter >= 0 && jitter <= 100 ? [] : [said(`${PREFIX}-consecutive-jitter-ratio`, 'The jitter is not between 0 and 100.')],
      ...annotations[PREFIX] !== 'unified' || threshold >= 0 && threshold <= 1 ? [] : [said(THRESHOLD, `The success rate ${annotations[THRESHOLD]} is not between 0 and 1.`)],
    ];
  }),
};

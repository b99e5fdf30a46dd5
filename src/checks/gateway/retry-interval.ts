import { Severity } from '../../model/finding';
import { goSeconds } from '../../topology';
import { ICheck } from '../check';

const BOUNDS: [string, number][] = [['spec.retryConstraint.budget.interval', 1000], ['spec.retryConstraint.minRetryRate.interval', 1]];

export const retryInterval: ICheck = {
  rule: {
    name: 'gateway/retry-interval',
    severity: Severity.ERROR,
    title: 'Retries are counted over at most an hour',
    why: 'The API server refuses the policy: an interval of the budget is 1s to 1h, one of the least rate is more than 0s and at most 1h.',
    fix: 'Write an interval in these bounds.',
    source: 'https://github.com/kubernetes-sigs/gateway-api/blob/v1.5.1/apisx/v1alpha1/xbackendtrafficpolicy_types.go#L125',
  },
  check: topology => topology.ofKind('gateway.networking.x-k8s.io', 'XBackendTrafficPolicy').flatMap(policy => BOUNDS.flatMap(([field, least]) => {
    const interval: string | undefined = policy.get(field);
    const milliseconds = Math.round((goSeconds(interval ?? '1s') ?? 1) * 1000);
    return milliseconds >= least && milliseconds <= 3_600_000 ? [] : [{ resource: policy, field, message: `The interval is ${interval}.` }];
  })),
};

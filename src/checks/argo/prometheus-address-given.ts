import { Severity } from '../../model/finding';
import { templateMetrics } from '../../topology';
import { ICheck } from '../check';

export const prometheusAddressGiven: ICheck = {
  rule: {
    name: 'argo/prometheus-address-given',
    severity: Severity.WARNING,
    title: 'A Prometheus metric says where Prometheus is',
    why: 'Without an address Argo Rollouts asks the one in its variable ARGO_ROLLOUTS_PROMETHEUS_ADDRESS. If that is not set, the analysis'
      + ' ends with an error, which aborts the Rollout.',
    fix: 'Add the address.',
    source: 'https://argo-rollouts.readthedocs.io/en/stable/analysis/prometheus/',
  },
  check: topology => templateMetrics(topology).filter(({ metric: { provider } }) => provider.prometheus && !provider.prometheus.address)
    .map(({ template, at, metric }) => ({ resource: template, field: `${at}.provider.prometheus.address`, message: `Metric '${metric.name}' has no address.` })),
};

import { Severity } from '../../model/finding';
import { isFilledIn, templateMetrics } from '../../topology';
import { ICheck } from '../check';

export const prometheusAddress: ICheck = {
  rule: {
    name: 'argo/prometheus-address',
    severity: Severity.ERROR,
    title: 'The address of Prometheus is a URL',
    why: 'Without http:// or https:// Argo Rollouts cannot ask it. The analysis ends with an error, which aborts the Rollout.',
    fix: 'Begin the address with http:// or https://.',
    source: 'https://github.com/argoproj/argo-rollouts/blob/v1.9.1/metricproviders/prometheus/prometheus.go',
  },
  check: topology => templateMetrics(topology).flatMap(({ template, at, metric: { provider: { prometheus } } }) => {
    const { address } = prometheus ?? {};
    if (!address || isFilledIn(address) || /^[a-z][a-z\d+.-]*:\/\/[^/]/i.test(address)) { return []; }
    return [{ resource: template, field: `${at}.provider.prometheus.address`, message: `'${address}' is no URL.` }];
  }),
};

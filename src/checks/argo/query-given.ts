import { Severity } from '../../model/finding';
import { templateMetrics } from '../../topology';
import { ICheck } from '../check';

const PROVIDERS = ['prometheus', 'wavefront', 'graphite', 'influxdb', 'skywalking', 'newRelic'] as const;

export const queryGiven: ICheck = {
  rule: {
    name: 'argo/query-given',
    severity: Severity.ERROR,
    title: 'A metric that asks a database has a query',
    why: 'Each measurement is an error then. Five in a row end the analysis, which aborts the Rollout.',
    fix: 'Add the query.',
    source: 'https://argo-rollouts.readthedocs.io/en/stable/features/analysis/',
  },
  check: topology => templateMetrics(topology).flatMap(({ template, at, metric: { name, provider } }) => PROVIDERS
    .filter(kind => provider[kind] && !provider[kind]?.query?.trim())
    .map(kind => ({ resource: template, field: `${at}.provider.${kind}.query`, message: `Metric '${name}' has no query.` }))),
};

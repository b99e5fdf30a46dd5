import { Severity } from '../../model/finding';
import { templateMetrics } from '../../topology';
import { ICheck } from '../check';

export const datadogQuery: ICheck = {
  rule: {
    name: 'argo/datadog-query',
    severity: Severity.ERROR,
    title: 'A Datadog metric asks in one way',
    why: 'There is a query, or there are queries of version v2 with a formula if they are several. Otherwise each measurement is an error,'
      + ' and five in a row abort the Rollout.',
    fix: 'Keep query for one question; use apiVersion v2, queries and formula for several.',
    source: 'https://github.com/argoproj/argo-rollouts/blob/v1.9.1/metricproviders/datadog/datadog.go',
  },
  check: topology => templateMetrics(topology).flatMap(({ template, at, metric: { provider: { datadog } } }) => {
    if (!datadog) { return []; }
    const { query, queries = {}, formula, apiVersion, aggregator } = datadog;
    const several = Object.keys(queries).length;
    const problem = !query && several === 0 ? 'neither query nor queries' : query && several > 0 ? 'both query and queries'
      : apiVersion === 'v1' && !query ? 'version v1 and no query' : formula && several === 0 ? 'a formula and no queries'
        : !formula && several > 1 ? 'several queries and no formula' : apiVersion === 'v1' && aggregator ? 'version v1 and an aggregator' : undefined;
    return problem ? [{ resource: template, field: `${at}.provider.datadog`, message: `The metric has ${problem}.` }] : [];
  }),
};

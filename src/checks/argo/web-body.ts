import { Severity } from '../../model/finding';
import { templateMetrics } from '../../topology';
import { ICheck } from '../check';

export const webBody: ICheck = {
  rule: {
    name: 'argo/web-body',
    severity: Severity.ERROR,
    title: 'A web metric with a body is sent with POST or PUT, and has one body',
    why: 'Argo Rollouts sends nothing then. Each measurement is an error, and five in a row end the analysis, which aborts the Rollout.',
    fix: 'Set method to POST, and keep either body or jsonBody.',
    source: 'https://github.com/argoproj/argo-rollouts/blob/v1.9.1/metricproviders/webmetric/webmetric.go',
  },
  check: topology => templateMetrics(topology).flatMap(({ template, at, metric: { provider: { web } } }) => {
    if (!web?.body && !web?.jsonBody) { return []; }
    const { method = 'GET', body, jsonBody } = web;
    const problem = body && jsonBody ? 'has two bodies' : method === 'GET' ? 'has a body, and is sent with GET' : undefined;
    return problem ? [{ resource: template, field: `${at}.provider.web`, message: `The request ${problem}.` }] : [];
  }),
};

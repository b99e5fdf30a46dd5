import { Severity } from '../../model/finding';
import { isFilledIn, templateMetrics } from '../../topology';
import { ICheck } from '../check';

/** What is left of a name after an identifier of 36 letters, two dots and a digit, in 63. */
const ROOM = 24;

export const jobMetricName: ICheck = {
  rule: {
    name: 'argo/job-metric-name',
    severity: Severity.ERROR,
    title: 'The name of a Job metric can be a part of the name of a Job',
    why: 'Argo Rollouts puts it there. The API server refuses other names, so that each measurement is an error, which aborts the Rollout.',
    fix: 'Use lower case letters, digits and dashes, not at the ends.',
    source: 'https://github.com/argoproj/argo-rollouts/blob/v1.9.1/metricproviders/job/job.go',
  },
  check: topology => templateMetrics(topology).flatMap(({ template, at, metric }) => {
    const part = metric.name.slice(0, ROOM);
    if (!metric.provider.job || isFilledIn(metric.name)) { return []; }
    if (/^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/.test(part)) { return []; }
    return [{ resource: template, field: `${at}.name`, message: `'${part}' cannot be a part of the name of a Job.` }];
  }),
};

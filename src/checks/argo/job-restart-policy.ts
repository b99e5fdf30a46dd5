import { Severity } from '../../model/finding';
import { isFilledIn, templateMetrics } from '../../topology';
import { ICheck } from '../check';

export const jobRestartPolicy: ICheck = {
  rule: {
    name: 'argo/job-restart-policy',
    severity: Severity.ERROR,
    title: 'The pods of a Job metric are restarted on failure, or never',
    why: 'The API server refuses the Job, because pods are always restarted by default. Each measurement is an error, which aborts the Rollout.',
    fix: 'Set restartPolicy to Never.',
    source: 'https://argo-rollouts.readthedocs.io/en/stable/analysis/job/',
  },
  check: topology => templateMetrics(topology).flatMap(({ template, at, metric: { provider: { job } } }) => {
    const { restartPolicy = 'Always' } = job?.spec.template.spec ?? {};
    if (!job || ['OnFailure', 'Never'].includes(restartPolicy) || isFilledIn(restartPolicy)) { return []; }
    return [{ resource: template, field: `${at}.provider.job.spec.template.spec.restartPolicy`, message: `The policy is ${restartPolicy}.` }];
  }),
};

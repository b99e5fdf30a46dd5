import { Severity } from '../../model/finding';
import { analysisTemplates, servicesOf } from '../../topology';
import { ICheck } from '../check';

export const jobPodsApart: ICheck = {
  rule: {
    name: 'argo/job-pods-apart',
    severity: Severity.WARNING,
    title: 'No Service selects the pods of a Job metric',
    why: 'The pods of the Job get requests of users while they run, as if they were the app.',
    fix: 'Give the pods of the Job labels of their own.',
    source: 'https://github.com/argoproj/argo-rollouts/issues/4526',
  },
  check: topology => analysisTemplates(topology).flatMap(template => (template.manifest.spec.metrics ?? []).flatMap(({ provider: { job } }, i) => {
    const at = `spec.metrics[${i}].provider.job.spec.template`;
    const pods = job?.spec.template;
    const workload = { resource: template, at, template: {}, labels: pods?.metadata?.labels ?? {}, annotations: {} };
    return !pods ? [] : servicesOf(topology, workload).slice(0, 1)
      .map(service => ({ resource: template, field: `${at}.metadata.labels`, message: `Service ${service.name} selects the pods of the Job.` }));
  })),
};

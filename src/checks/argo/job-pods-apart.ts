import { Severity } from '../../model/finding';
import { grouped, hasLabels, once, services, templateMetrics } from '../../topology';
import { ICheck } from '../check';

const byNamespace = once(topology => grouped(services(topology).map(service => [service.namespace, service])));

export const jobPodsApart: ICheck = {
  rule: {
    name: 'argo/job-pods-apart',
    severity: Severity.WARNING,
    title: 'No Service selects the pods of a Job metric',
    why: 'The pods of the Job get requests of users while they run, as if they were the app.',
    fix: 'Give the pods of the Job labels of their own.',
    source: 'https://github.com/argoproj/argo-rollouts/issues/4526',
  },
  check: topology => templateMetrics(topology).flatMap(({ template, at, metric: { provider: { job } } }) => {
    const labels = job?.spec.template.metadata?.labels ?? {};
    const service = job && byNamespace(topology).get(template.namespace)?.find(({ manifest }) => hasLabels(labels, manifest.spec?.selector));
    const field = `${at}.provider.job.spec.template.metadata.labels`;
    return service && template.kind === 'AnalysisTemplate' ? [{ resource: template, field, message: `Service ${service.name} selects the pods of the Job.` }] : [];
  }),
};

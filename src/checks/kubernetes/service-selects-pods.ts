import { Severity } from '../../model/finding';
import { nearlyLabelled, rolloutsUsing, services } from '../../topology';
import { fieldPath } from '../../topology/field-path';
import { ICheck } from '../check';

export const serviceSelectsPods: ICheck = {
  rule: {
    name: 'kubernetes/service-selects-pods',
    severity: Severity.WARNING,
    title: 'The selector of a Service picks pods',
    why: 'The Service has no endpoints, so its clients are refused. It selects nothing among the manifests, and nearly a workload that no'
      + ' Service selects.',
    fix: 'Ask for labels that the pods have.',
    source: 'https://kubernetes.io/docs/concepts/services-networking/service/#defining-a-service',
  },
  check: topology => services(topology).flatMap(service => {
    const near = nearlyLabelled(topology, service);
    if (!near || rolloutsUsing(topology, service).length > 0) { return []; }
    const { workload, label, asked } = near;
    return [{
      resource: service,
      field: fieldPath('spec', 'selector', label),
      message: `Service ${service.name} asks for ${label}: ${asked}; the pods of ${workload.resource} have ${workload.labels[label] ?? 'no such label'}.`,
    }];
  }),
};

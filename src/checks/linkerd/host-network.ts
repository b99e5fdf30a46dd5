import { Severity } from '../../model/finding';
import { fieldParts, fieldPath, INJECT, workloads } from '../../topology';
import { ICheck } from '../check';

export const hostNetwork: ICheck = {
  rule: {
    name: 'linkerd/host-network',
    severity: Severity.ERROR,
    title: 'Pods that ask for a proxy do not use the network of their host',
    why: 'Linkerd\'s injector leaves out pods on the network of their host. They run without a proxy, and only an event says so.',
    fix: 'Take hostNetwork out, or the annotation.',
    source: 'https://github.com/linkerd/linkerd2/blob/version-2.20/pkg/inject/report.go',
  },
  check: topology => workloads(topology)
    .filter(({ template, annotations }) => template.spec?.hostNetwork && ['enabled', 'ingress'].includes(annotations[INJECT]))
    .map(({ resource, at }) => ({
      resource,
      field: fieldPath(...fieldParts(at), 'spec', 'hostNetwork'),
      message: `The pods of ${resource} ask for a proxy, but use the network of their host.`,
    })),
};

import { Severity } from '../../model/finding';
import { fieldParts, fieldPath, isInjected, meshAnnotation, nativeSidecar, workloads } from '../../topology';
import { ICheck } from '../check';

export const jobCompletes: ICheck = {
  rule: {
    name: 'linkerd/job-completes',
    severity: Severity.WARNING,
    title: 'The proxy of a Job ends with it',
    why: 'The proxy is asked to run as a container like others. It does not end when the app does, so the Job never completes.',
    fix: 'Take the annotation proxy-enable-native-sidecar out, or end the proxy by linkerd-await --shutdown.',
    source: 'https://linkerd.io/2/features/native-sidecars/',
  },
  check: topology => workloads(topology).filter(({ resource: { kind } }) => kind === 'Job' || kind === 'CronJob').flatMap(workload => {
    const { resource, at, template } = workload;
    if (!isInjected(topology, workload) || nativeSidecar(topology, workload) !== false) { return []; }
    const ended = meshAnnotation(topology, workload, 'config.linkerd.io/proxy-admin-shutdown') === 'enabled'
      || (template.spec?.containers ?? []).some(({ command = [], args = [] }) => /linkerd-await|\/shutdown/.test([...command, ...args].join(' ')));
    return ended ? [] : [{ resource, field: fieldPath(...fieldParts(at), 'spec'), message: `Nothing ends the proxy of ${resource} when its work is done.` }];
  }),
};

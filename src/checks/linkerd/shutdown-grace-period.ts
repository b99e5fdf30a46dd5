import { Severity } from '../../model/finding';
import { fieldParts, fieldPath, goSeconds, isInjected, workloads } from '../../topology';
import { ICheck } from '../check';

const PERIOD = 'config.linkerd.io/shutdown-grace-period';

export const shutdownGracePeriod: ICheck = {
  rule: {
    name: 'linkerd/shutdown-grace-period',
    severity: Severity.WARNING,
    title: 'The proxy has less time to end than its pod',
    why: 'When the time of the pod is over, the kubelet kills the proxy in the midst of the requests that it still waits for.',
    fix: 'Make config.linkerd.io/shutdown-grace-period shorter than terminationGracePeriodSeconds.',
    source: 'https://linkerd.io/2/tasks/graceful-shutdown/',
  },
  check: topology => workloads(topology).filter(workload => workload.annotations[PERIOD] && isInjected(topology, workload)).flatMap(workload => {
    const { resource, at, annotations, template } = workload;
    const period = annotations[PERIOD];
    const grace = template.spec?.terminationGracePeriodSeconds ?? 30;
    if ((goSeconds(period) ?? 0) < grace) { return []; }
    const field = fieldPath(...fieldParts(at), 'metadata', 'annotations', PERIOD);
    return [{ resource, field, message: `The proxy may take ${period} to end, but its pod is killed after ${grace} s.` }];
  }),
};

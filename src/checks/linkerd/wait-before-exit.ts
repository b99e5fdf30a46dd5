import { Severity } from '../../model/finding';
import { fieldParts, fieldPath, isInjected, nativeSidecar, workloads } from '../../topology';
import { ICheck } from '../check';

const WAIT = 'config.alpha.linkerd.io/proxy-wait-before-exit-seconds';

export const waitBeforeExit: ICheck = {
  rule: {
    name: 'linkerd/wait-before-exit',
    severity: Severity.WARNING,
    title: 'The proxy is told to wait before it exits only where it can be told so',
    why: 'A proxy that starts before the app also ends after it, and has no hook that waits: the annotation is read and has no effect.',
    fix: 'Let the app wait: lifecycle.preStop.sleep.seconds, on its own container.',
    source: 'https://linkerd.io/2/tasks/graceful-shutdown/',
    affects: { linkerd: '>=2.20.0' },
  },
  check: topology => workloads(topology)
    .filter(workload => Number(workload.annotations[WAIT] ?? 0) > 0 && isInjected(topology, workload) && nativeSidecar(topology, workload) !== false)
    .map(({ resource, at, annotations }) => ({
      resource,
      field: fieldPath(...fieldParts(at), 'metadata', 'annotations', WAIT),
      message: `The proxy does not wait ${annotations[WAIT]} s: it ends after the app.`,
    })),
};

import { Severity } from '../../model/finding';
import { fieldParts, fieldPath, isInjected, meshAnnotation, nativeSidecar, workloads } from '../../topology';
import { ICheck } from '../check';

export const initContainersBeforeProxy: ICheck = {
  rule: {
    name: 'linkerd/init-containers-before-proxy',
    severity: Severity.WARNING,
    title: 'Containers that run before the proxy need no network',
    why: 'The proxy is asked to start beside the app, not before it, but traffic is redirected to it from the start: whatever an init container'
      + ' calls does not answer.',
    fix: 'Take the annotation out, so that the proxy starts first; or name the ports in config.linkerd.io/skip-outbound-ports.',
    source: 'https://linkerd.io/2/features/native-sidecars/',
  },
  check: topology => workloads(topology).flatMap(workload => {
    const { resource, at, template } = workload;
    const init = template.spec?.initContainers ?? [];
    if (init.length === 0 || !isInjected(topology, workload) || nativeSidecar(topology, workload) !== false) { return []; }
    if (meshAnnotation(topology, workload, 'config.linkerd.io/skip-outbound-ports')) { return []; }
    const names = init.map(({ name }) => name).join(', ');
    return [{ resource, field: fieldPath(...fieldParts(at), 'spec', 'initContainers'), message: `The proxy is not there yet when ${names} runs.` }];
  }),
};

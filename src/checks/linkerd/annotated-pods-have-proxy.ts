import { Severity } from '../../model/finding';
import { fieldParts, fieldPath, INJECT, isInjected, isInjectValue, Topology, Workload, workloads } from '../../topology';
import { ICheck } from '../check';

/** Proxies of callers are told of it too, whatever the pods have. */
const FOR_CALLERS = 'config.linkerd.io/opaque-ports';

/** Whether somebody wrote that there is no proxy, or wrote a word that means so. */
function isMeant(topology: Topology, { annotations, resource }: Workload): boolean {
  const words = [annotations[INJECT], topology.namespaceAnnotations(resource.namespace)?.[INJECT]];
  return words[0] === 'disabled' || !words.every(isInjectValue);
}

export const annotatedPodsHaveProxy: ICheck = {
  rule: {
    name: 'linkerd/annotated-pods-have-proxy',
    severity: Severity.ERROR,
    title: 'Pods with settings for a proxy have one',
    why: 'Neither the pods nor their namespace ask for a proxy, so they get none: nothing reads these annotations, calls to the pods are not'
      + ' encrypted, and there are no metrics of them.',
    fix: 'Add the annotation linkerd.io/inject: enabled to the pod template or to the namespace.',
    source: 'https://linkerd.io/2/features/proxy-injection/',
  },
  check: topology => workloads(topology).flatMap(workload => {
    const { resource, at, annotations, template } = workload;
    const setting = Object.keys(annotations).find(key => key.startsWith('config.linkerd.io/') && key !== FOR_CALLERS);
    if (!setting || template.spec?.hostNetwork || isInjected(topology, workload) !== false || isMeant(topology, workload)) { return []; }
    const field = fieldPath(...fieldParts(at), 'metadata', 'annotations', setting);
    return [{ resource, field, message: `The pods of ${resource} have '${setting}', but no proxy.` }];
  }),
};

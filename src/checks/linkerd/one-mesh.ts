import { Severity } from '../../model/finding';
import { fieldParts, fieldPath, injectedWorkloads, Topology, Workload } from '../../topology';
import { ICheck } from '../check';

function isIstios(topology: Topology, { resource, template: { spec }, labels, annotations }: Workload): boolean {
  const own = labels['sidecar.istio.io/inject'] ?? annotations['sidecar.istio.io/inject'];
  return [...spec?.containers ?? [], ...spec?.initContainers ?? []].some(({ name }) => name === 'istio-proxy' || name === 'istio-init')
    || own === 'true'
    || own === undefined && topology.namespaceLabels(resource.namespace)?.['istio-injection'] === 'enabled';
}

export const oneMesh: ICheck = {
  rule: {
    name: 'linkerd/one-mesh',
    severity: Severity.ERROR,
    title: 'Pods have a proxy of one mesh only',
    why: 'Linkerd injects no proxy beside one of Istio. Which of the two injectors comes first decides whose proxy the pods get, or whether they'
      + ' start at all.',
    fix: 'Take the pods out of one of the two: linkerd.io/inject: disabled, or sidecar.istio.io/inject: "false".',
    source: 'https://github.com/linkerd/linkerd2/blob/version-2.20/pkg/healthcheck/sidecar.go',
  },
  check: topology => injectedWorkloads(topology)
    .filter(workload => isIstios(topology, workload))
    .map(({ resource, at }) => ({
      resource,
      field: fieldPath(...fieldParts(at), 'spec'),
      message: `The pods of ${resource} are asked to have a proxy of Linkerd and one of Istio.`,
    })),
};

import { Severity } from '../../model/finding';
import { fieldParts, fieldPath, injectedWorkloads, nativeSidecar } from '../../topology';
import { ICheck } from '../check';

export const nativeSidecarKubernetes: ICheck = {
  rule: {
    name: 'linkerd/native-sidecar-kubernetes',
    severity: Severity.ERROR,
    title: 'A proxy that is to start before the app runs on a Kubernetes that has such containers',
    why: 'Before Kubernetes 1.29 an init container cannot go on beside the app: the pods are refused, or wait for the proxy to end for ever.',
    fix: 'Take the annotation out, or use Kubernetes 1.29 or later.',
    source: 'https://github.com/linkerd/linkerd2/issues/13033',
    affects: { kubernetes: '<1.29.0' },
  },
  check: topology => injectedWorkloads(topology)
    .filter(workload => nativeSidecar(topology, workload))
    .map(({ resource, at }) => ({
      resource,
      field: fieldPath(...fieldParts(at), 'metadata', 'annotations'),
      message: `Kubernetes ${topology.versions.kubernetes} has no init containers that go on beside the app.`,
    })),
};

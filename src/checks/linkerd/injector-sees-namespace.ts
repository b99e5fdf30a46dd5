import { Severity } from '../../model/finding';
import { fieldParts, fieldPath, INJECT, namespaces, Topology, workloads } from '../../topology';
import { ICheck } from '../check';

const asks = (annotations: { [key: string]: string }) => ['enabled', 'ingress'].includes(annotations[INJECT]);

function isLeftOut(topology: Topology, namespace: string): boolean {
  return ['kube-system', 'cert-manager'].includes(namespace)
    || topology.namespaceLabels(namespace)?.['config.linkerd.io/admission-webhooks'] === 'disabled';
}

export const injectorSeesNamespace: ICheck = {
  rule: {
    name: 'linkerd/injector-sees-namespace',
    severity: Severity.ERROR,
    title: 'Pods that ask for a proxy are in a namespace that the injector looks at',
    why: 'The injector leaves out kube-system, cert-manager, and namespaces labelled config.linkerd.io/admission-webhooks: disabled. The pods run'
      + ' without a proxy; with the label, policies and routes are not validated either.',
    fix: 'Move the pods to another namespace, or take the label off.',
    source: 'https://github.com/linkerd/linkerd2/blob/version-2.20/charts/linkerd-control-plane/values.yaml',
  },
  check: topology => [
    ...namespaces(topology).filter(({ name, annotations }) => asks(annotations) && isLeftOut(topology, name)).map(resource => ({
      resource,
      field: fieldPath('metadata', 'annotations', INJECT),
      message: `The injector leaves out namespace ${resource.name}: its pods get no proxy.`,
    })),
    ...workloads(topology).filter(({ resource, annotations }) => asks(annotations) && isLeftOut(topology, resource.namespace))
      .map(({ resource, at }) => ({
        resource,
        field: fieldPath(...fieldParts(at), 'metadata', 'annotations', INJECT),
        message: `The injector leaves out namespace ${resource.namespace}: the pods get no proxy.`,
      })),
  ],
};

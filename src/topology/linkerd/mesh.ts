import { ContainerPlace, containerPlaces, Workload, workloads } from '../kubernetes/workloads';
import { once } from '../once';
import { Resource } from '../resource';
import { Topology } from '../topology';

/** The annotation by which Linkerd's injector is asked for a proxy. */
export const INJECT = 'linkerd.io/inject';

/** The word by which Buoyant's edition is asked for a proxy on a Windows node; what it does with it is unknown. */
const FOR_WINDOWS = 'windows';

/**
 * Whether the pods of a workload get a Linkerd proxy: the pod template has the first word, then its namespace.
 * A word that Linkerd does not know, at either place, is a no, and so is the network of the host.
 *
 * Nothing if neither says so and the namespace is not among the manifests, or if the proxy is put in by hand or by another edition.
 */
export function isInjected(topology: Topology, workload: Workload): boolean | undefined {
  const { annotations, resource, template } = workload;
  const own = annotations[INJECT];
  const namespace = topology.namespaceAnnotations(resource.namespace);
  if (template.spec?.hostNetwork || ![own, namespace?.[INJECT]].every(isInjectValue)) { return false; }
  const asked = own ? isYes(own) : namespace && isYes(namespace[INJECT]);
  if (asked !== false) { return asked; }
  return own === FOR_WINDOWS || containerPlaces(workload).length > containersBesideProxy(workload).length ? undefined : false;
}

/** Whether an injector of Linkerd's knows a word; none is fine. */
export function isInjectValue(value: string | undefined): boolean {
  return !value || value === 'disabled' || value === FOR_WINDOWS || isYes(value);
}

/** An annotation of Linkerd's that counts for the pods of a workload: that of the pod template, or that of the namespace. */
export function meshAnnotation(topology: Topology, { annotations, resource }: Workload, key: string): string | undefined {
  return annotations[key] ?? topology.namespaceAnnotations(resource.namespace)?.[key];
}

/** An annotation of Linkerd's that counts for a Service: its own, or that of its namespace. */
export function serviceAnnotation(topology: Topology, service: Resource, key: string): string | undefined {
  return service.annotations[key] ?? topology.namespaceAnnotations(service.namespace)?.[key];
}

function isYes(value: string | undefined): boolean {
  return value === 'enabled' || value === 'ingress';
}

/** Whether a proxy starts before the app and ends after it, if the pods or their namespace say so. */
export function nativeSidecar(topology: Topology, workload: Workload): boolean | undefined {
  const [said] = ['config.linkerd.io', 'config.beta.linkerd.io', 'config.alpha.linkerd.io']
    .flatMap(prefix => meshAnnotation(topology, workload, `${prefix}/proxy-enable-native-sidecar`) ?? []);
  return said === undefined ? undefined : said === 'true';
}

/** The workloads whose pods certainly get a proxy. */
export const injectedWorkloads = once((topology): Workload[] => workloads(topology).filter(workload => isInjected(topology, workload)));

/** Containers that serve beside the proxy. It is among the containers of a pod too, if `linkerd inject --manual` has written it. */
export function containersBesideProxy(workload: Workload): ContainerPlace[] {
  return containerPlaces(workload).filter(({ container }) => container.name !== 'linkerd-proxy');
}

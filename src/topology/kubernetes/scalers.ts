import { canaryAutoscaler, FlaggerCanary } from '../flagger/canaries';
import { grouped } from '../grouped';
import { autoscalers, scaledObjects } from '../kinds';
import { once } from '../once';
import { Resource } from '../resource';
import { Topology } from '../topology';

/** An autoscaler of Kubernetes or of KEDA, and what it scales. */
export interface Scaler {
  readonly resource: Resource;
  /** The group of what it scales, e.g. `apps`. */
  readonly group: string;
  readonly kind: string;
  readonly name: string;
  readonly min: number;
  readonly max?: number;
}

/** All autoscalers. */
export const scalers = once((topology): Scaler[] => [
  ...autoscalers(topology).flatMap(resource => {
    const { scaleTargetRef, minReplicas = 1, maxReplicas } = resource.manifest.spec ?? {};
    return scaleTargetRef ? [{ resource, ...target(scaleTargetRef.apiVersion, scaleTargetRef), min: minReplicas, max: maxReplicas }] : [];
  }),
  ...scaledObjects(topology).map(resource => {
    const { scaleTargetRef, minReplicaCount = 0, maxReplicaCount } = resource.manifest.spec;
    return { resource, ...target(scaleTargetRef.apiVersion ?? 'apps/v1', scaleTargetRef), min: minReplicaCount, max: maxReplicaCount ?? 100 };
  }),
]);

type Target = Pick<Scaler, 'group' | 'kind' | 'name'>;

function target(apiVersion: string | undefined, { kind, name }: { readonly kind?: string; readonly name: string }): Target {
  return { group: apiVersion?.includes('/') ? apiVersion.split('/')[0] : '', kind: kind ?? 'Deployment', name };
}

/** The autoscalers of an object. */
export const scalersOf = (topology: Parameters<typeof scalers>[0], { group, kind, name, namespace }: Resource): Scaler[] =>
  (byTarget(topology).get(`${group}/${kind}/${namespace}/${name}`) ?? []);

const byTarget = once(topology => grouped(scalers(topology).map(scaler =>
  [`${scaler.group}/${scaler.kind}/${scaler.resource.namespace}/${scaler.name}`, scaler])));

/** The autoscaler that a Canary names, if it is among the manifests. */
export function scalerOf(topology: Topology, canary: FlaggerCanary): Scaler | undefined {
  return byResource(topology).get(canaryAutoscaler(topology, canary));
}

const byResource = once(topology => new Map<Resource | undefined, Scaler>(scalers(topology).map(scaler => [scaler.resource, scaler])));

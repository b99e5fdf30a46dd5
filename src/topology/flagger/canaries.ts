import type { Canary } from '../../imports/flagger';
import type { ScaledObject } from '../../imports/keda';
import { grouped } from '../grouped';
import { canaries, Typed } from '../kinds';
import { Workload, workloadOf } from '../kubernetes/workloads';
import { once } from '../once';
import { Resource } from '../resource';
import { Topology } from '../topology';

/** Flagger's Canary. */
export type FlaggerCanary = Typed<Canary>;

const GROUPS: { [kind: string]: string } = { Deployment: 'apps', DaemonSet: 'apps', Service: '' };

/** What a Canary rolls out, if it is among the manifests. */
export function canaryTarget(topology: Topology, canary: FlaggerCanary): Resource | undefined {
  const { kind = '', name = '' } = canary.manifest.spec?.targetRef ?? {};
  return topology.find(isKnative(canary) ? 'serving.knative.dev' : GROUPS[kind] ?? '', kind, name, canary.namespace);
}

/** Whether a Canary rolls out a Service of Knative, which has neither pods nor Services of Flagger's. */
export function isKnative({ manifest }: FlaggerCanary): boolean {
  const { apiVersion, kind } = manifest.spec?.targetRef ?? {};
  return apiVersion === 'serving.knative.dev/v1' && kind === 'Service';
}

/** Whether a Canary rolls out pods, not a Service whose pods others run. */
export function rollsOutPods({ manifest }: FlaggerCanary): boolean {
  return manifest.spec?.targetRef.kind !== 'Service';
}

/** The pods that a Canary rolls out, if they are among the manifests. */
export function canaryWorkload(topology: Topology, canary: FlaggerCanary): Workload | undefined {
  const target = canaryTarget(topology, canary);
  return target && workloadOf(topology, target);
}

/** The name of the Service that clients of a Canary call. */
export function apexOf({ manifest }: FlaggerCanary): string {
  return manifest.spec?.service?.name || manifest.spec?.targetRef?.name || '';
}

/** The port of the pods that the Services of a Canary lead to, by number or name. */
export function servicePortOf({ manifest }: FlaggerCanary): number | string | undefined {
  const { port, targetPort } = manifest.spec?.service ?? {};
  return targetPort === undefined || `${targetPort}` === '0' ? port : targetPort;
}

/** How a Canary moves requests: `gatewayapi:v1`, `linkerd`, …; nothing if it leaves that to Flagger's own setting. */
export function providerOf({ manifest }: FlaggerCanary): string | undefined {
  return manifest.spec?.provider || undefined;
}

/** Whether a Canary has Flagger write HTTPRoutes. */
export function usesGatewayApi(canary: FlaggerCanary): boolean {
  return providerOf(canary)?.startsWith('gatewayapi:') ?? false;
}

/** The Canaries that have Flagger write HTTPRoutes. */
export const gatewayCanaries = once((topology): FlaggerCanary[] => canaries(topology).filter(usesGatewayApi));

/** The autoscaler or ScaledObject that a Canary names, if it is among the manifests. */
export function canaryAutoscaler(topology: Topology, canary: FlaggerCanary): Resource | undefined {
  const { kind = '', name = '' } = canary.manifest.spec?.autoscalerRef ?? {};
  return topology.find(kind === 'ScaledObject' ? 'keda.sh' : 'autoscaling', kind, name, canary.namespace);
}

/** The ScaledObject that a Canary names, if it is among the manifests. */
export function canaryScaledObject(topology: Topology, canary: FlaggerCanary): Typed<ScaledObject> | undefined {
  return canary.manifest.spec?.autoscalerRef?.kind === 'ScaledObject' ? canaryAutoscaler(topology, canary) as Typed<ScaledObject> : undefined;
}

/** The Canaries that roll an object out. */
export function canariesOf(topology: Topology, target: Resource): FlaggerCanary[] {
  return byTarget(topology).get(target) ?? [];
}

const byTarget = once(topology => grouped(canaries(topology).flatMap(canary => {
  const target = canaryTarget(topology, canary);
  return target ? [[target, canary] as const] : [];
})));

/** An object that Flagger makes at run time, and owns. */
export interface OwnedByFlagger {
  readonly canary: FlaggerCanary;
  readonly group: string;
  readonly kind: string;
  readonly name: string;
}

/** What Flagger makes for the Canaries among the manifests. */
export const ownedByFlagger = once((topology): OwnedByFlagger[] => canaries(topology).flatMap(canary => {
  const { targetRef, autoscalerRef } = canary.manifest.spec ?? {};
  const owned = (group: string, kind: string, name: string) => ({ canary, group, kind, name });
  const apex = apexOf(canary);
  const serviceNames = rollsOutPods(canary) ? [apex, `${apex}-canary`, `${apex}-primary`] : [`${targetRef?.name}-canary`, `${targetRef?.name}-primary`];
  return [
    ...isKnative(canary) ? [] : serviceNames.map(name => owned('', 'Service', name)),
    ...!rollsOutPods(canary) ? [] : [owned('apps', targetRef?.kind ?? 'Deployment', `${targetRef?.name}-primary`)],
    ...autoscalerRef?.kind === 'HorizontalPodAutoscaler' ? [owned('autoscaling', autoscalerRef.kind, `${autoscalerRef.name}-primary`)] : [],
    ...autoscalerRef?.kind === 'ScaledObject' ? [owned('keda.sh', autoscalerRef.kind, `${autoscalerRef.name}-primary`)] : [],
    ...usesGatewayApi(canary) ? [owned('gateway.networking.k8s.io', 'HTTPRoute', apex)] : [],
  ];
}));

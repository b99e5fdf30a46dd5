import { autoscalers, canaries, scaledObjects, Typed } from './kinds';
import { once } from './once';
import { Resource } from './resource';
import { Topology } from './topology';
import { Workload, workloadOf } from './workloads';
import type { Canary } from '../imports/flagger';

/** Flagger's Canary. */
export type FlaggerCanary = Typed<Canary>;

const GROUPS: { [kind: string]: string } = { Deployment: 'apps', DaemonSet: 'apps', Service: '' };

/** What a Canary rolls out, if it is among the manifests. */
export function canaryTarget(topology: Topology, canary: FlaggerCanary): Resource | undefined {
  const { kind = '', name = '' } = canary.manifest.spec?.targetRef ?? {};
  return topology.find(GROUPS[kind] ?? '', kind, name, canary.namespace);
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

/** How a Canary moves requests: `gatewayapi:v1`, `linkerd`, …; nothing if it leaves that to Flagger's own setting. */
export function providerOf({ manifest }: FlaggerCanary): string | undefined {
  return manifest.spec?.provider || undefined;
}

/** Whether a Canary has Flagger write HTTPRoutes. */
export function usesGatewayApi(canary: FlaggerCanary): boolean {
  return providerOf(canary)?.startsWith('gatewayapi:') ?? false;
}

/** The autoscaler or ScaledObject that a Canary names, if it is among the manifests. */
export function canaryAutoscaler(topology: Topology, canary: FlaggerCanary): Resource | undefined {
  const { kind = '', name = '' } = canary.manifest.spec?.autoscalerRef ?? {};
  const all: Resource[] = kind === 'ScaledObject' ? scaledObjects(topology) : autoscalers(topology);
  return all.find(candidate => candidate.name === name && candidate.namespace === canary.namespace);
}

/** The Canaries that roll an object out. */
export function canariesOf(topology: Topology, target: Resource): FlaggerCanary[] {
  return byTarget(topology).get(target) ?? [];
}

const byTarget = once(topology => {
  const found = new Map<Resource, FlaggerCanary[]>();
  for (const canary of canaries(topology)) {
    const target = canaryTarget(topology, canary);
    if (target) { found.set(target, [...found.get(target) ?? [], canary]); }
  }
  return found;
});

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
  return [
    ...['', '-canary', '-primary'].map(suffix => owned('', 'Service', apex + suffix)),
    ...targetRef?.kind === 'Service' ? [] : [owned('apps', targetRef?.kind ?? 'Deployment', `${targetRef?.name}-primary`)],
    ...autoscalerRef?.kind === 'HorizontalPodAutoscaler' ? [owned('autoscaling', autoscalerRef.kind, `${autoscalerRef.name}-primary`)] : [],
    ...autoscalerRef?.kind === 'ScaledObject' ? [owned('keda.sh', autoscalerRef.kind, `${autoscalerRef.name}-primary`)] : [],
    ...usesGatewayApi(canary) ? [owned('gateway.networking.k8s.io', 'HTTPRoute', apex)] : [],
  ];
}));

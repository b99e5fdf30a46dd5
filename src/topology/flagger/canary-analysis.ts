import { apexOf, canaryWorkload, FlaggerCanary, providerOf, usesGatewayApi } from './canaries';
import type { CanaryAnalysis, CanaryMetric, CanaryService, CanaryWebhook } from '../../imports/flagger';
import type { Gateway } from '../../imports/gateway-api';
import { gatewayController, TRAEFIK } from '../gateway/gateway-classes';
import { ParentReference, parentsAt, Route } from '../gateway/routes';
import { canaries, Typed } from '../kinds';
import { isInjected } from '../linkerd/mesh';
import { once, onceEach } from '../once';
import { Resource } from '../resource';
import { Topology } from '../topology';

/** How a Canary is analysed. */
export function analysisOf({ manifest }: FlaggerCanary): CanaryAnalysis {
  return manifest.spec?.analysis ?? {};
}

/** What a Canary says of its Services and routes. */
export function serviceOf({ manifest }: FlaggerCanary): Partial<CanaryService> {
  return manifest.spec?.service ?? {};
}

/** What Flagger does with a new version: raise its weight, send it some users, or show it to testers only. */
export function strategyOf(canary: FlaggerCanary): 'weights' | 'match' | 'preview' {
  const { iterations = 0, match = [] } = analysisOf(canary);
  if (providerOf(canary) === 'kubernetes') { return 'preview'; }
  if (iterations <= 0) { return 'weights'; }
  return match.length > 0 ? 'match' : 'preview';
}

/** A part of a Canary's analysis, and where it is. */
export interface Placed<T> {
  readonly value: T;
  readonly at: string;
}

/** The metrics of a Canary. */
export const canaryMetrics = onceEach((canary: FlaggerCanary): Placed<CanaryMetric>[] =>
  (analysisOf(canary).metrics ?? []).map((value, i) => ({ value, at: `spec.analysis.metrics[${i}]` })));

/** The webhooks of a Canary. */
export const canaryHooks = onceEach((canary: FlaggerCanary): Placed<CanaryWebhook>[] =>
  (analysisOf(canary).webhooks ?? []).map((value, i) => ({ value, at: `spec.analysis.webhooks[${i}]` })));

/** The webhooks of all Canaries. */
export const placedHooks = once((topology): (Placed<CanaryWebhook> & { readonly canary: FlaggerCanary })[] =>
  canaries(topology).flatMap(canary => canaryHooks(canary).map(hook => ({ canary, ...hook }))));

/** Whether Flagger asks one of its built-in queries by this name, whatever else the metric says. */
export function isBuiltIn({ name }: CanaryMetric): boolean {
  return name === 'request-success-rate' || name === 'request-duration';
}

/** The parents of the HTTPRoute that Flagger will write for a Canary; none if it writes none. */
export const canaryParents = onceEach((canary: FlaggerCanary): ParentReference[] => {
  if (!usesGatewayApi(canary)) { return []; }
  const { gatewayRefs, hosts } = serviceOf(canary);
  const route = new Resource({
    apiVersion: 'gateway.networking.k8s.io/v1',
    kind: 'HTTPRoute',
    metadata: { name: apexOf(canary), namespace: canary.namespace },
    spec: { parentRefs: gatewayRefs ?? [], hostnames: hosts ?? [] },
  }) as Route;
  return parentsAt(route, 'spec.service.gatewayRefs');
});

/** Whether the pods of a Canary certainly get a Linkerd proxy. */
export function isMeshed(topology: Topology, canary: FlaggerCanary): boolean {
  const workload = canaryWorkload(topology, canary);
  return workload !== undefined && isInjected(topology, workload) === true;
}

/** The Canaries whose pods certainly get a Linkerd proxy. */
export const meshedCanaries = once((topology): FlaggerCanary[] => canaries(topology).filter(canary => isMeshed(topology, canary)));

/** Whether a Gateway that Flagger's route for a Canary belongs to is certainly one of Traefik. */
export function isBehindTraefik(topology: Topology, canary: FlaggerCanary): boolean {
  return canaryParents(canary).some(({ name, namespace, ...parent }) => {
    const gateway = parent.kind === 'Gateway' && topology.find(parent.group, 'Gateway', name, namespace);
    return gateway && gatewayController(topology, gateway as Typed<Gateway>) === TRAEFIK;
  });
}

/** The fields of `spec.service` that say something and that the provider of a Canary does not read; each field comes with the providers that do. */
export function unreadFields(canary: FlaggerCanary, readers: { readonly [field: string]: RegExp }): string[] {
  const provider = providerOf(canary);
  const service = serviceOf(canary) as { readonly [field: string]: unknown };
  return !provider ? [] : Object.keys(readers).filter(field => {
    const value = service[field];
    return value && (typeof value !== 'object' || Object.keys(value).length > 0) && !readers[field].test(provider);
  });
}

import type { Gateway, GatewayListener, HTTPRoute, HTTPRouteBackendRef, HTTPRouteParentRef, ListenerSet } from '../../imports/gateway-api';
import { hostProblem, hostsIntersect } from '../../private/hosts';
import { grouped } from '../grouped';
import { gateways, grpcRoutes, httpRoutes, listenerSets, referenceGrants, tcpRoutes, tlsRoutes, Typed, udpRoutes } from '../kinds';
import { selects } from '../kubernetes/selectors';
import { once, onceEach } from '../once';
import { Resource } from '../resource';
import { Topology } from '../topology';

export const GATEWAY_API = 'gateway.networking.k8s.io';

/** A route of any kind of Gateway API. Its rules have the form of an HTTPRoute's, as far as its kind has them. */
export type Route = Typed<HTTPRoute>;

/** All routes, of each kind. */
export const routes = once((topology): Route[] =>
  [httpRoutes, grpcRoutes, tlsRoutes, tcpRoutes, udpRoutes].flatMap(list => list(topology) as Route[]));

/** One of the parents that a route names, with the defaults that the API server fills in. */
export interface ParentReference {
  readonly route: Route;
  /** Where it is written, e.g. `spec.parentRefs[0]`. */
  readonly at: string;
  readonly group: string;
  readonly kind: string;
  readonly name: string;
  readonly namespace: string;
  readonly sectionName?: string;
  readonly port?: number;
}

/** The parents that a route names. */
export const parentsOf = onceEach((route: Route): ParentReference[] => parentsAt(route, 'spec.parentRefs'));

/** The parents that a route names, where they are written elsewhere. */
export function parentsAt(route: Route, at: string): ParentReference[] {
  return (route.manifest.spec.parentRefs ?? []).map((reference: HTTPRouteParentRef, i) => ({
    route,
    at: `${at}[${i}]`,
    group: reference.group ?? GATEWAY_API,
    kind: reference.kind ?? 'Gateway',
    name: reference.name,
    namespace: reference.namespace ?? route.namespace,
    ...reference.sectionName !== undefined && { sectionName: reference.sectionName },
    ...reference.port !== undefined && { port: reference.port },
  }));
}

/** Whether a parent is a Service, as in a mesh. Both spellings of the core group are in use. */
export function isService({ group, kind }: { readonly group: string; readonly kind: string }): boolean {
  return kind === 'Service' && (group === '' || group === 'core');
}

/** One of the backends of a route, with the defaults that the API server fills in. */
export interface BackendReference {
  readonly route: Route;
  /** Where it is written, e.g. `spec.rules[0].backendRefs[1]`. */
  readonly at: string;
  readonly rule: number;
  readonly group: string;
  readonly kind: string;
  readonly name: string;
  readonly namespace: string;
  readonly port?: number;
  readonly weight: number;
}

/** The backends that the rules of a route name. */
export const backendsOf = onceEach((route: Route): BackendReference[] => {
  return (route.manifest.spec.rules ?? []).flatMap((rule, i) => (rule.backendRefs ?? []).map((reference: HTTPRouteBackendRef, j) => ({
    route,
    at: `spec.rules[${i}].backendRefs[${j}]`,
    rule: i,
    group: reference.group ?? '',
    kind: reference.kind ?? 'Service',
    name: reference.name,
    namespace: reference.namespace ?? route.namespace,
    weight: reference.weight ?? 1,
    ...reference.port !== undefined && { port: reference.port },
  })));
});

/** Something with listeners: a Gateway, or a ListenerSet. */
export type ListenerOwner = Typed<Gateway> | Typed<ListenerSet>;

/** All that has listeners. */
export const listenerOwners = once((topology): ListenerOwner[] => [...gateways(topology), ...listenerSets(topology)]);

/** The listeners of a Gateway or a ListenerSet. */
export function listenersOf(owner: ListenerOwner): GatewayListener[] {
  return (owner.manifest.spec?.listeners ?? []) as GatewayListener[];
}

/** One listener of a Gateway or a ListenerSet. */
export interface PlacedListener {
  readonly owner: ListenerOwner;
  /** Where it is written, e.g. `spec.listeners[0]`. */
  readonly at: string;
  readonly listener: GatewayListener;
}

/** Each listener, with where it is. */
export const placedListeners = once((topology): PlacedListener[] =>
  listenerOwners(topology).flatMap(owner => listenersOf(owner).map((listener, i) => ({ owner, at: `spec.listeners[${i}]`, listener }))));

/** Who gets no further on the way from a route to a listener, in the order in which Gateway API asks. */
export type AttachmentProblem = 'section' | 'port' | 'kind' | 'namespace' | 'host';

/** What becomes of a route at one of its parents. */
export interface Attachment {
  readonly parent: ParentReference;
  /** The Gateway or ListenerSet. */
  readonly owner: ListenerOwner;
  /** Listeners that the route is attached to, as far as that is certain. */
  readonly listeners: GatewayListener[];
  /** Why it is attached to none. Nothing if it is attached, or if that is unknown. */
  readonly problem?: AttachmentProblem;
}

const ROUTES_OF_PROTOCOL: { [protocol: string]: string[] } = {
  HTTP: ['HTTPRoute', 'GRPCRoute'],
  HTTPS: ['HTTPRoute', 'GRPCRoute'],
  TLS: ['TLSRoute'],
  TCP: ['TCPRoute'],
  UDP: ['UDPRoute'],
};

/**
 * Kinds of routes that the protocol of a listener can carry; nothing for a protocol of an implementation's own.
 * What a TLS listener has decrypted is a TCPRoute's too with some implementations, and was so for Gateway API before 1.5.
 */
export function kindsOfProtocol({ protocol, tls }: GatewayListener): string[] | undefined {
  return protocol === 'TLS' && tls?.mode !== 'Passthrough' ? ['TLSRoute', 'TCPRoute'] : ROUTES_OF_PROTOCOL[protocol];
}

/** The handshake of a route with each of its parents that is among the manifests. */
export const attachments = once((topology): Attachment[] => routes(topology).flatMap(route => parentsOf(route).flatMap(parent => {
  const owner = topology.find(parent.group, parent.kind, parent.name, parent.namespace) as ListenerOwner | undefined;
  return owner && parent.group === GATEWAY_API && ['Gateway', 'ListenerSet'].includes(parent.kind) ? [attach(topology, parent, owner)] : [];
})));

/** The handshake of a route with one of its parents. */
export function attach(topology: Topology, parent: ParentReference, owner: ListenerOwner): Attachment {
  const { route, sectionName, port } = parent;
  let left = listenersOf(owner);
  const steps: [AttachmentProblem, (listener: GatewayListener) => boolean | undefined][] = [
    ['section', listener => sectionName === undefined || listener.name === sectionName],
    ['port', listener => port === undefined || listener.port === port],
    ['kind', listener => kindsTaken(listener)?.includes(route.kind) ?? true],
    ['namespace', listener => admitsNamespace(topology, owner, listener, route.namespace)],
    ['host', listener => sharesHost(listener, route)],
  ];
  let certain = true;
  for (const [problem, passes] of steps) {
    const verdicts = left.map(passes);
    left = left.filter((_, i) => verdicts[i] !== false);
    certain &&= verdicts.every(verdict => verdict !== undefined);
    if (left.length === 0) { return { parent, owner, listeners: [], problem }; }
  }
  return { parent, owner, listeners: certain ? left : [] };
}

/** Kinds of routes that a listener takes; nothing for any. */
export function kindsTaken(listener: GatewayListener): string[] | undefined {
  const { kinds = [] } = listener.allowedRoutes ?? {};
  const carried = kindsOfProtocol(listener);
  if (kinds.length === 0) { return carried; }
  return kinds.filter(({ group = GATEWAY_API, kind }) => group === GATEWAY_API && (carried?.includes(kind) ?? true)).map(({ kind }) => kind);
}

/** Whether a listener lets routes of a namespace attach; nothing if that depends on a namespace or on labels that are not known. */
export function admitsNamespace(topology: Topology, owner: Resource, listener: GatewayListener, namespace: string): boolean | undefined {
  const { from = 'Same', selector } = listener.allowedRoutes?.namespaces ?? {};
  if (from === 'All') { return true; }
  if (from === 'Same' && namespace === owner.namespace) { return true; }
  if (!namespace || !owner.namespace) { return undefined; }
  if (from === 'Same') { return false; }
  const labels = topology.namespaceLabels(namespace);
  return labels ? selects(selector as any, labels) : namedBy(selector as any, namespace);
}

/** A selector of nothing but the name that each namespace has as a label can be judged without knowing other labels. */
function namedBy(selector: any, namespace: string): boolean | undefined {
  const labels = Object.keys(selector?.matchLabels ?? {});
  const expressions: any[] = selector?.matchExpressions ?? [];
  const byName = [...labels, ...expressions.map(({ key }) => key)].every(key => key === 'kubernetes.io/metadata.name');
  return byName ? selects(selector, { 'kubernetes.io/metadata.name': namespace }) : undefined;
}

/** Nothing if one of the hosts has no right form: then there is nothing to compare. */
function sharesHost(listener: GatewayListener, route: Route): boolean | undefined {
  const hosts: string[] = route.manifest.spec.hostnames ?? [];
  if (!listener.hostname || hosts.length === 0 || !['HTTPRoute', 'GRPCRoute', 'TLSRoute'].includes(route.kind)) { return true; }
  if ([listener.hostname, ...hosts].some(hostProblem)) { return undefined; }
  return hosts.some(host => hostsIntersect(host, listener.hostname!));
}

/** Who wants to use what in another namespace. */
export interface GrantQuestion {
  readonly fromKind: string;
  readonly fromNamespace: string;
  readonly toGroup: string;
  readonly toKind: string;
  readonly toName: string;
  readonly toNamespace: string;
}

/** Whether a ReferenceGrant among the manifests permits a reference; always so within a namespace. */
export function isGranted(topology: Topology, question: GrantQuestion): boolean {
  const { fromKind, fromNamespace, toGroup, toKind, toName, toNamespace } = question;
  return fromNamespace === toNamespace || (grantsByNamespace(topology).get(toNamespace) ?? []).some(({ manifest }) =>
    (manifest.spec?.from ?? []).some(from => from.group === GATEWAY_API && from.kind === fromKind && from.namespace === fromNamespace)
    && (manifest.spec?.to ?? []).some(to => to.group === toGroup && to.kind === toKind && (!to.name || to.name === toName)));
}

const grantsByNamespace = once(topology => grouped(referenceGrants(topology).map(grant => [grant.namespace, grant])));

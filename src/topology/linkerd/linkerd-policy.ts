import type { AuthorizationPolicy, Server } from '../../imports/linkerd';
import { selectedWorkloads } from '../flagger/flagger-workloads';
import { ParentReference, parentsOf, Route } from '../gateway/routes';
import { grouped } from '../grouped';
import { authorizationPolicies, grpcRoutes, httpRoutes, linkerdHttpRoutes, serverAuthorizations, servers, Typed } from '../kinds';
import { hasLabels } from '../kubernetes/selectors';
import { containersOf, Workload } from '../kubernetes/workloads';
import { once } from '../once';
import { Resource } from '../resource';
import { Topology } from '../topology';

/** Linkerd's Server: a port of some pods. */
export type LinkerdServer = Typed<Server>;

export const POLICY_GROUP = 'policy.linkerd.io';

/** The workloads whose pods a Server picks. */
export function workloadsOfServer(topology: Topology, { namespace, manifest }: LinkerdServer): Workload[] {
  const { podSelector } = manifest.spec;
  return podSelector ? selectedWorkloads(topology, namespace, podSelector as any) : [];
}

/** The number of the port of a workload that a Server means; nothing if its pods have no port of that name. */
export function portOfServer({ manifest }: LinkerdServer, workload: Workload): number | undefined {
  const { port } = manifest.spec;
  if (typeof port === 'number' || /^\d+$/.test(port)) { return Number(port); }
  return containersOf(workload).flatMap(container => container.ports ?? []).find(({ name }) => name === port)?.containerPort;
}

const serversByWorkload = once(topology =>
  grouped(servers(topology).flatMap(server => workloadsOfServer(topology, server).map(workload => [workload, server] as const))));

/** The Servers that pick the pods of a workload. */
export function serversOf(topology: Topology, workload: Workload): LinkerdServer[] {
  return serversByWorkload(topology).get(workload) ?? [];
}

/** A route that a Server has, and where it says so. */
export interface ServerRoute {
  readonly route: Route;
  readonly parent: ParentReference;
}

/** All that routes say of Servers. */
export const serverRoutes = once((topology): ServerRoute[] =>
  ([...httpRoutes(topology), ...grpcRoutes(topology), ...linkerdHttpRoutes(topology)] as Resource[] as Route[])
    .flatMap(route => parentsOf(route).map(parent => ({ route, parent })))
    .filter(({ route, parent: { kind, group, at } }) => kind === 'Server'
      && (group === POLICY_GROUP || !route.get(`${at}.group`) && route.group === POLICY_GROUP)));

/** The routes of a Server that Linkerd lets count. */
export function routesOfServer(topology: Topology, server: Resource): Route[] {
  return byServer(topology).get(`${server.namespace}/${server.name}`) ?? [];
}

const byServer = once(topology => grouped(serverRoutes(topology)
  .filter(({ route, parent: { namespace, port, sectionName } }) => route.namespace === namespace && !port && !sectionName)
  .map(({ route, parent: { namespace, name } }) => [`${namespace}/${name}`, route])));

/** The AuthorizationPolicies of an object. */
export function policiesOf(topology: Topology, namespace: string, kind: string, name: string): Typed<AuthorizationPolicy>[] {
  return byTarget(topology).get(`${namespace}/${kind}/${name}`) ?? [];
}

const byTarget = once(topology => grouped(authorizationPolicies(topology).map(policy => {
  const { kind, name } = policy.manifest.spec.targetRef;
  return [`${policy.namespace}/${kind}/${name}`, policy];
})));

/** Whether an older ServerAuthorization says who may call a Server. */
export function hasServerAuthorization(topology: Topology, server: LinkerdServer): boolean {
  return serverAuthorizations(topology).some(({ namespace, manifest }) => namespace === server.namespace
    && (manifest.spec.server.name === server.name || hasLabels(server.labels, manifest.spec.server.selector?.matchLabels as any)));
}

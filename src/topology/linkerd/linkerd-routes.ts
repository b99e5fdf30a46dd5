import { apexOf, canaryWorkload } from '../flagger/canaries';
import { canaries, linkerdHttpRoutes, rollouts, Typed } from '../kinds';
import { INJECT, isInjected, serviceAnnotation } from './mesh';
import type { HTTPRouteRule } from '../../imports/gateway-api';
import type { Service, ServicePort } from '../../imports/kubernetes';
import { servicesUsed } from '../argo/rollouts';
import { isService, parentsOf, Route, routes } from '../gateway/routes';
import { findService, workloadsBehind } from '../kubernetes/services';
import { containerPorts, Workload, workloadOf } from '../kubernetes/workloads';
import { once, onceEachName } from '../once';
import { Resource } from '../resource';
import { Topology } from '../topology';

const OPAQUE = 'config.linkerd.io/opaque-ports';

/** Workloads that a controller puts behind a Service at run time, by namespace and name of that Service. */
const rolledOut = once(topology => {
  const found = new Map<string, Workload[]>();
  const put = (namespace: string, name: string, workload: Workload | undefined) => {
    const key = `${namespace}/${name}`;
    if (workload) { found.set(key, [...found.get(key) ?? [], workload]); }
  };
  for (const canary of canaries(topology)) {
    for (const suffix of ['', '-canary', '-primary']) { put(canary.namespace, apexOf(canary) + suffix, canaryWorkload(topology, canary)); }
  }
  for (const rollout of rollouts(topology)) {
    for (const { name } of servicesUsed(rollout)) { put(rollout.namespace, name, workloadOf(topology, rollout)); }
  }
  return found;
});

/** The workloads behind a Service, also behind one that Flagger makes, or that Argo Rollouts gives its selector. */
export const podsOf = onceEachName((topology, name, namespace): Workload[] => {
  const service = findService(topology, name, namespace);
  return [...new Set([...service ? workloadsBehind(topology, service) : [], ...rolledOut(topology).get(`${namespace}/${name}`) ?? []])];
});

/** Whether a Service is one of Linkerd's for certain: its pods have proxies; or they are unknown, and all pods beside it get one. */
export const isMeshService = onceEachName((topology, name, namespace): boolean => {
  const pods = podsOf(topology, name, namespace);
  return pods.length > 0
    ? pods.some(workload => isInjected(topology, workload))
    : ['enabled', 'ingress'].includes(topology.namespaceAnnotations(namespace)?.[INJECT] ?? '');
});

/** A Service of Linkerd's whose callers follow a route. */
export interface MeshParent {
  /** The route, or the Canary for which Flagger writes one. */
  readonly resource: Resource;
  /** Where the Service is named. */
  readonly at: string;
  readonly name: string;
  readonly namespace: string;
  /** The port of the Service; nothing for all. */
  readonly port?: number;
}

/** The Services of Linkerd's that routes, and Canaries, name as their parents. */
export const meshParents = once((topology): MeshParent[] => [
  ...meshRoutes(topology).flatMap(({ parents }) => parents),
  ...canaries(topology).flatMap(resource => (resource.manifest.spec?.service?.gatewayRefs ?? []).flatMap((reference: any, i: number) => {
    const { group = '', kind = '', name, namespace = resource.namespace, port } = reference;
    return isService({ group, kind }) && isMeshService(topology, name, namespace)
      ? [{ resource, at: `spec.service.gatewayRefs[${i}]`, name, namespace, port }] : [];
  })),
]);

/** A route of Linkerd's. It has the form of an HTTPRoute, as far as its kind has that. */
export interface MeshRoute {
  readonly route: Route;
  readonly parents: MeshParent[];
}

const allRoutes = (topology: Topology): Route[] => [...routes(topology), ...linkerdHttpRoutes(topology) as Resource[] as Route[]];

/** The routes on Services of Linkerd's, those of its own kind too. */
export const meshRoutes = once((topology): MeshRoute[] => allRoutes(topology).map(route => ({
  route,
  parents: parentsOf(route).filter(parent => isService(parent) && isMeshService(topology, parent.name, parent.namespace))
    .map(({ at, name, namespace, port }) => ({ resource: route, at, name, namespace, port })),
})).filter(({ parents }) => parents.length > 0));

/** A port whose callers follow a route of Linkerd's. */
export interface RoutedPort {
  readonly parents: MeshParent[];
  /** The Service, or the Canary for which Flagger makes it. */
  readonly owner: Resource;
  /** Where the port is written. */
  readonly at: string;
  readonly name: string;
  readonly port: number;
  readonly appProtocol?: string;
  /** What `config.linkerd.io/opaque-ports` says of the Service. */
  readonly opaquePorts?: string;
}

/** All ports whose callers follow routes of Linkerd's. */
export const routedPorts = once((topology): RoutedPort[] => {
  const found = new Map<string, RoutedPort & { parents: MeshParent[] }>();
  for (const parent of meshParents(topology)) {
    for (const port of portsOf(topology, parent.name, parent.namespace).filter(candidate => !parent.port || parent.port === candidate.port)) {
      const key = `${parent.namespace}/${parent.name}/${port.port}`;
      if (!found.has(key)) { found.set(key, { ...port, parents: [] }); }
      found.get(key)!.parents.push(parent);
    }
  }
  return [...found.values()];
});

const apexes = once(topology => new Map(canaries(topology).map(canary => [`${canary.namespace}/${apexOf(canary)}`, canary])));

/** The ports of a Service, also of one that Flagger makes, as far as they are known. */
export function portsOf(topology: Topology, name: string, namespace: string): Omit<RoutedPort, 'parents'>[] {
  const service = findService(topology, name, namespace);
  if (service) { return portsOfService(topology, service); }
  const canary = apexes(topology).get(`${namespace}/${name}`);
  const { port, appProtocol, apex } = canary?.manifest.spec?.service as any ?? {};
  const opaquePorts = apex?.annotations?.[OPAQUE] ?? topology.namespaceAnnotations(namespace)?.[OPAQUE];
  return canary && port ? [{ owner: canary, at: 'spec.service', name, port, appProtocol, opaquePorts }] : [];
}

function portsOfService(topology: Topology, owner: Typed<Service>): Omit<RoutedPort, 'parents'>[] {
  const opaquePorts = serviceAnnotation(topology, owner, OPAQUE);
  return (owner.manifest.spec?.ports ?? []).map(({ port, appProtocol }: ServicePort, i) =>
    ({ owner, at: `spec.ports[${i}]`, name: owner.name, port, appProtocol, opaquePorts }));
}

/** A rule of a route of Linkerd's, with where it is. */
export interface MeshRule extends MeshRoute {
  /** e.g. `spec.rules[0]`. */
  readonly at: string;
  readonly rule: HTTPRouteRule;
}

/** The rules of the routes of Linkerd's. */
export const meshRules = once((topology): MeshRule[] => meshRoutes(topology).flatMap(({ route, parents }) =>
  (route.manifest.spec.rules ?? []).map((rule, i) => ({ route, parents, at: `spec.rules[${i}]`, rule }))));

/** All routes that Linkerd has a say in when they are applied: its own, and those in namespaces whose pods get its proxy. */
export const routesJudged = once((topology): Route[] => {
  const meshed = new Set(meshRoutes(topology).map(({ route }) => route));
  return allRoutes(topology).filter(route => meshed.has(route) || route.group === 'policy.linkerd.io'
    || ['enabled', 'ingress'].includes(topology.namespaceAnnotations(route.namespace)?.[INJECT] ?? '')
    || parentsOf(route).some(({ kind, group }) => kind === 'EgressNetwork' && group === 'policy.linkerd.io'));
});

/** The number of the container port that a Service port leads to; nothing if its name is not that of any. */
export function targetNumber(workload: Workload, { port, targetPort = port }: ServicePort): number | undefined {
  return typeof targetPort === 'number' ? targetPort : containerPorts(workload).find(({ name }) => name === targetPort)?.containerPort;
}

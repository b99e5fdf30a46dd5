import { Route } from '../gateway/routes';
import { LinkerdServer, portOfServer, routesOfServer, workloadsOfServer } from '../linkerd/linkerd-policy';
import { onceEach } from '../once';
import { Topology } from '../topology';
import { ContainerPlace, containerPlaces, Workload } from './workloads';
import type { HTTPRouteMatch } from '../../imports/gateway-api';
import type { Container, Probe } from '../../imports/kubernetes';

/** A probe of a container, with where it is. */
export interface PlacedProbe {
  readonly at: string;
  readonly probe: Probe;
  readonly container: Container;
}

const KINDS = ['startupProbe', 'readinessProbe', 'livenessProbe'] as const;

/** The probes of a workload. */
export const probesOf = onceEach((workload: Workload): PlacedProbe[] => {
  return containerPlaces(workload).flatMap(({ at, container }: ContainerPlace) =>
    KINDS.flatMap(kind => container[kind] ? [{ at: `${at}.${kind}`, probe: container[kind], container }] : []));
});

/** The number of a port of a container, by number or name. */
export function numberOf({ ports = [] }: Container, port: number | string): number | undefined {
  return typeof port === 'number' ? port : ports.find(({ name }) => name === port)?.containerPort;
}

/** A probe by HTTP at the port of a Server. */
export interface ServerProbe {
  readonly workload: Workload;
  /** Where it is, e.g. `spec.template.spec.containers[0].readinessProbe.httpGet`. */
  readonly at: string;
  readonly path: string;
}

/** The probes by HTTP at the port of a Server. */
export function probesOfServer(topology: Topology, server: LinkerdServer): ServerProbe[] {
  return workloadsOfServer(topology, server).flatMap(workload => probesOf(workload).flatMap(({ at, probe: { httpGet }, container }) => {
    const number = httpGet && numberOf(container, httpGet.port);
    return number === undefined || number !== portOfServer(server, workload) ? []
      : [{ workload, at: `${at}.httpGet`, path: (httpGet!.path || '/').split('?')[0] }];
  }));
}

/** The HTTPRoutes of a Server that a GET of a path may belong to. */
export function routesFor(topology: Topology, server: LinkerdServer, path: string): Route[] {
  return routesOfServer(topology, server).filter(({ kind, manifest }) => kind === 'HTTPRoute'
    && (manifest.spec.rules ?? []).some(({ matches = [{}] }) => matches.length === 0 || matches.some(match => mayMatch(match, path))));
}

function mayMatch({ path: { type = 'PathPrefix', value = '/' } = {}, method = 'GET' }: HTTPRouteMatch, path: string): boolean {
  if (method !== 'GET') { return false; }
  return type === 'RegularExpression' || path === value || type === 'PathPrefix' && path.startsWith(value.replace(/\/?$/, '/'));
}

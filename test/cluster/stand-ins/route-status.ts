import { isService } from './mesh-routes';
import { BackendReference, Cluster, Condition, HttpRoute, ParentReference, RouteParentStatus, Service } from './objects';

const CONTROLLER = 'linkerd.io/policy-controller';

/**
 * What Linkerd's policy controller would write as a route's `status.parents`: the entries of others, and one for each Service parent.
 *
 * It names the group `core` whatever the route says, and never the generation that it has seen. Neither a parent's nor a backend's port
 * has to exist.
 *
 * @returns undefined when nothing has to be written
 */
export function statusOf(route: HttpRoute, services: Cluster['services'], now: Date): RouteParentStatus[] | undefined {
  const before = route.status?.parents ?? [];
  const resolved = resolvedRefs(route, services);
  const own = (route.spec.parentRefs ?? []).filter(isService).map(parent => {
    const namespace = parent.namespace ?? route.metadata.namespace;
    const service = find(services, namespace, parent.name);
    return { controllerName: CONTROLLER, parentRef: echoed(parent, namespace), conditions: [accepted(service), resolved].map(dated(now)) };
  });
  const after = [...before.filter(entry => entry.controllerName !== CONTROLLER), ...own];
  return fingerprint(before) === fingerprint(after) ? undefined : after;
}

type Undated = Omit<Condition, 'lastTransitionTime'>;

function echoed(parent: ParentReference, namespace?: string): ParentReference {
  return { group: 'core', kind: 'Service', namespace, name: parent.name, ...parent.port !== undefined && { port: parent.port } };
}

function accepted(service: Service | undefined): Undated {
  if (service?.spec.clusterIP && service.spec.clusterIP !== 'None') {
    return { type: 'Accepted', status: 'True', reason: 'Accepted', message: '' };
  }
  const message = service ? 'parent service must have a ClusterIP' : '';
  return { type: 'Accepted', status: 'False', reason: 'NoMatchingParent', message };
}

function resolvedRefs(route: HttpRoute, services: Cluster['services']): Undated {
  const references = (route.spec.rules ?? []).flatMap(rule => rule.backendRefs ?? []);
  const wrong = references.map(reference => problemOf(reference, route, services)).find(problem => problem !== undefined);
  return { type: 'ResolvedRefs', status: wrong ? 'False' : 'True', reason: wrong ?? 'ResolvedRefs', message: '' };
}

/** Unlike when it forwards, Linkerd looks here in the route's namespace when none is written. */
function problemOf(reference: BackendReference, route: HttpRoute, services: Cluster['services']): string | undefined {
  if ((reference.kind ?? 'Service') !== 'Service' || !['', 'core'].includes(reference.group ?? '')) { return 'InvalidKind'; }
  return find(services, reference.namespace ?? route.metadata.namespace, reference.name) ? undefined : 'BackendNotFound';
}

function find(services: Cluster['services'], namespace: string | undefined, name: string): Service | undefined {
  return services.find(({ metadata }) => metadata.namespace === namespace && metadata.name === name);
}

function dated(now: Date): (condition: Undated) => Condition {
  return condition => ({ ...condition, lastTransitionTime: now.toISOString().replace(/\.\d+/, '') });
}

/** Times are not compared: else each writing would call for the next. */
function fingerprint(entries: readonly RouteParentStatus[]): string {
  return JSON.stringify(entries.map(({ controllerName, parentRef, conditions }) => [
    controllerName,
    [parentRef.group, parentRef.kind, parentRef.namespace, parentRef.name, parentRef.port],
    controllerName === CONTROLLER ? conditions.map(({ type, status, reason, message, observedGeneration }) =>
      [type, status, reason, message, observedGeneration]) : [],
  ]).sort());
}

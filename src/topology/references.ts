import { ownedByFlagger } from './canaries';
import { clusterScoped } from './cluster-scoped';
import { fieldPath, FieldPart } from './field-path';
import { once } from './once';
import { placesOf, placeTree, visitPlaces } from './places';
import { ReferenceRow, REFERENCES } from './reference-table';
import { Resource } from './resource';
import { pluginRoutes } from './rollouts';
import { Topology } from './topology';

/** A place where one object names another. */
export interface Reference {
  readonly resource: Resource;
  /** The field that has the name. */
  readonly field: string;
  readonly group: string;
  readonly kind: string;
  readonly name: string;
  readonly namespace: string;
  /** Whether it could say another namespace. */
  readonly crosses: boolean;
  /** What happens at run time if there is no such object, without a full stop. */
  readonly consequence: string;
  /** Keys that a ConfigMap or Secret has to have, and where they are named. */
  readonly keys: { readonly field: string; readonly key: string }[];
}

/** Groups of the kinds that references name without one. */
const GROUPS: { [kind: string]: string } = {
  Deployment: 'apps',
  DaemonSet: 'apps',
  Service: '',
  ServiceAccount: '',
  HorizontalPodAutoscaler: 'autoscaling',
  ScaledObject: 'keda.sh',
  Ingress: 'networking.k8s.io',
  Role: 'rbac.authorization.k8s.io',
  ClusterRole: 'rbac.authorization.k8s.io',
  TraefikService: 'traefik.io',
};

/** Whom permissions can be given to, and who are no objects. */
const PERSONS = ['User', 'Group'];

const KINDS = [...new Set(REFERENCES.flatMap(({ from }) => from))];
const BY_KIND = new Map(KINDS.map(kind =>
  [kind, placeTree(REFERENCES.filter(({ from }) => from.includes(kind)).flatMap(row => row.at.map(at => [at, row] as const)))]));

/** All references between objects of known kinds, but for those that are optional, or that leave Kubernetes. */
export const references = once((topology): Reference[] => {
  const found: Reference[] = [];
  for (const resource of topology.resources) {
    const tree = BY_KIND.get(`${resource.group}/${resource.kind}`);
    if (tree) {
      visitPlaces(resource.manifest, tree, (row, { way, value, parent }) => found.push(...referenceOf(resource, row, way, value, parent)));
    }
    if (resource.group === 'argoproj.io' && resource.kind === 'Rollout') { found.push(...routesOf(topology, resource)); }
  }
  return found;
});

function routesOf(topology: Topology, rollout: Resource): Reference[] {
  return pluginRoutes(topology, rollout as any).filter(({ name }) => name).map(({ at, kind, name, namespace }) => ({
    resource: rollout,
    field: at,
    group: 'gateway.networking.k8s.io',
    kind,
    name,
    namespace,
    crosses: true,
    keys: [],
    consequence: 'Weights cannot be set, and the rollout stops',
  }));
}

function referenceOf(resource: Resource, { to, consequence, keys = [] }: ReferenceRow, way: FieldPart[], value: any, parent: any): Reference[] {
  const isText = typeof value === 'string';
  const name = isText ? value : value?.[to.name ?? 'name'];
  const { group, kind } = target(value, to);
  // Traefik's names with an @ are those of other providers.
  if (typeof name !== 'string' || !name || name.includes('@') || kind === undefined || PERSONS.includes(kind) || (isText ? parent : value).optional) { return []; }
  return [{
    resource,
    get field() { return fieldPath(...way, ...isText ? [] : [to.name ?? 'name']); },
    group,
    kind,
    name,
    namespace: clusterScoped(group, kind) ? '' : to.crosses && value.namespace || resource.namespace,
    crosses: Boolean(to.crosses),
    consequence,
    get keys() {
      return keys.flatMap(key => key.startsWith('=')
        ? [{ field: fieldPath(...way), key: key.slice(1) }]
        : placesOf(value, key).map(place => ({ field: fieldPath(...way, ...place.way), key: place.value })));
    },
  }];
}

function target(value: any, { group = '', kind, by }: ReferenceRow['to']): { group: string; kind?: string } {
  if (by === undefined) { return value.kind === `Cluster${kind}` || value.clusterScope ? { group, kind: `Cluster${kind}` } : { group, kind }; }
  const named: string | undefined = value.kind ?? kind;
  if (by === 'kind') { return knative(value) ?? { group: GROUPS[named ?? ''] ?? group, kind: named }; }
  if (by === 'apiVersion') { return { group: value.apiVersion === undefined ? group : value.apiVersion.includes('/') ? value.apiVersion.split('/')[0] : '', kind: named }; }
  const said: string = value.group ?? group;
  return { group: said === 'core' ? '' : said, kind: named };
}

function knative({ apiVersion, kind }: any): { group: string; kind: string } | undefined {
  return typeof apiVersion === 'string' && apiVersion.startsWith('serving.knative.dev/') ? { group: 'serving.knative.dev', kind } : undefined;
}

/** Whether what a reference names is among the manifests, or is made by something among them, or is in every cluster. */
export function isThere(topology: Topology, { group, kind, name, namespace }: Reference): boolean {
  return topology.has(group, kind, name, namespace) || made(topology).has(`${group}/${kind}/${namespace}/${name}`) || isBuiltIn(kind, name);
}

function isBuiltIn(kind: string, name: string): boolean {
  return kind === 'ServiceAccount' && name === 'default'
    || kind === 'ConfigMap' && name === 'kube-root-ca.crt'
    || kind === 'Service' && name === 'kubernetes'
    || kind === 'ClusterRole' && (name.startsWith('system:') || ['cluster-admin', 'admin', 'edit', 'view'].includes(name));
}

/** What controllers make of the manifests: Flagger's copies, and the Secrets of cert-manager, External Secrets and Sealed Secrets. */
const made = once(topology => {
  const secret = (resource: Resource, name: unknown) => `/Secret/${resource.namespace}/${name}`;
  return new Set([
    ...ownedByFlagger(topology).map(({ canary, group, kind, name }) => `${group}/${kind}/${canary.namespace}/${name}`),
    ...topology.ofKind('cert-manager.io', 'Certificate').map(resource => secret(resource, resource.get('spec.secretName'))),
    ...topology.ofKind('external-secrets.io', 'ExternalSecret').map(resource => secret(resource, resource.get('spec.target.name') ?? resource.name)),
    ...topology.ofKind('bitnami.com', 'SealedSecret').map(resource => secret(resource, resource.name)),
    ...topology.resources.filter(isCertified).flatMap(resource =>
      [...placesOf(resource.manifest, 'spec.tls[*].secretName'), ...placesOf(resource.manifest, 'spec.listeners[*].tls.certificateRefs[*].name')]
        .map(({ value }) => secret(resource, value))),
  ]);
});

/** Whether cert-manager makes the certificates that an Ingress or a Gateway names. */
function isCertified({ annotations }: Resource): boolean {
  return Object.keys(annotations).some(key => key.startsWith('cert-manager.io/'));
}

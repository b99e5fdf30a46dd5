import { ArgoRollout, pluginRoutes } from '../argo/rollouts';
import { dottedName } from '../argo/virtual-services';
import { clusterScoped } from '../cluster-scoped';
import { fieldPath, FieldPart } from '../field-path';
import { ownedByFlagger } from '../flagger/canaries';
import { grouped } from '../grouped';
import { rollouts } from '../kinds';
import { ObjectIndex } from '../object-index';
import { once } from '../once';
import { placesOf, placeTree, PlaceTree, visitPlaces } from '../places';
import { ReferenceRow, REFERENCES } from './reference-table';
import { Resource } from '../resource';
import { Topology } from '../topology';

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

const NO_KEYS: Reference['keys'] = [];

type Trees = Map<string, PlaceTree<ReferenceRow>>;

/** Where to look, by kind. */
function treesOf(rows: ReferenceRow[]): Trees {
  const places = grouped(rows.flatMap(row => row.from.flatMap(kind => row.at.map(at => [kind, [at, row] as const] as const))));
  return new Map([...places].map(([kind, patterns]) => [kind, placeTree(patterns)]));
}

const ALL = treesOf(REFERENCES);
const WITH_KEYS = treesOf(REFERENCES.filter(({ keys }) => keys));

/** All references between objects of known kinds, but for those that are optional, or that leave Kubernetes. */
export const references = once((topology): Reference[] => [...find(topology, ALL, () => true), ...pluginReferences(topology)]);

/** Those to ConfigMaps and Secrets that have to have certain keys. */
export const keyReferences = once((topology): Reference[] => find(topology, WITH_KEYS, () => true).filter(({ keys }) => keys.length > 0));

/** References to what is not among the manifests, is not made by something among them, and is not in every cluster. */
export const missingReferences = once((topology): Reference[] => {
  const isMissing = (group: string, kind: string, name: string, namespace: string) =>
    !topology.has(group, kind, name, namespace) && !made(topology).has(group, kind, namespace, name) && !isBuiltIn(kind, name);
  return [
    ...find(topology, ALL, isMissing),
    ...pluginReferences(topology).filter(({ group, kind, name, namespace }) => isMissing(group, kind, name, namespace)),
  ];
});

function find(topology: Topology, trees: Trees, isWanted: (group: string, kind: string, name: string, namespace: string) => boolean): Reference[] {
  const found: Reference[] = [];
  const visit = (resource: Resource, tree: PlaceTree<ReferenceRow>) => {
    visitPlaces(resource.manifest, tree, (row, value, parent, way) => {
      const { to } = row;
      const isText = typeof value === 'string';
      const written = isText ? value : value?.[to.name ?? 'name'];
      if (typeof written !== 'string' || !written) { return; }
      const [name, place] = to.dotted ? dottedName(written, resource.namespace) : [written, resource.namespace];
      const { group, kind } = target(value, to);
      // Traefik's names with an @ are those of other providers, and routes that hand on to many have a * or a = there.
      if (kind === undefined || /[@*=]/.test(name) || PERSONS.includes(kind) || (isText ? parent : value).optional) { return; }
      const namespace = clusterScoped(group, kind) ? '' : to.crosses && value.namespace || place;
      if (isWanted(group, kind, name, namespace)) { found.push(new PlacedReference(resource, row, [...way], value, group, kind, name, namespace)); }
    });
  };
  for (const [kind, tree] of trees) { topology._byKind.get(kind)?.forEach(resource => visit(resource, tree)); }
  return found;
}

/** References to routes that Rollouts tell a plugin. */
const pluginReferences = once((topology): Reference[] => rollouts(topology).flatMap(rollout => routesOf(topology, rollout)));

function routesOf(topology: Topology, rollout: ArgoRollout): Reference[] {
  return pluginRoutes(topology, rollout).filter(({ name }) => name).map(({ at, kind, name, namespace }) => ({
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

/** What only those ask for who tell of a reference is worked out when they ask. */
class PlacedReference implements Reference {
  constructor(
    public readonly resource: Resource,
    private readonly row: ReferenceRow,
    private readonly way: FieldPart[],
    private readonly value: any,
    public readonly group: string,
    public readonly kind: string,
    public readonly name: string,
    public readonly namespace: string,
  ) {}

  public get field(): string {
    return fieldPath(...this.way, ...typeof this.value === 'string' ? [] : [this.row.to.name ?? 'name']);
  }

  public get crosses(): boolean {
    return Boolean(this.row.to.crosses);
  }

  public get consequence(): string {
    return this.row.consequence;
  }

  public get keys(): Reference['keys'] {
    return this.row.keys?.flatMap(key => key.startsWith('=')
      ? [{ field: fieldPath(...this.way), key: key.slice(1) }]
      : placesOf(this.value, key).map(place => ({ field: fieldPath(...this.way, ...place.way), key: place.value }))) ?? NO_KEYS;
  }
}

function target(value: any, { group = '', kind, by }: ReferenceRow['to']): { group: string; kind?: string } {
  if (by === undefined) { return value.clusterScope || value.kind && value.kind === `Cluster${kind}` ? { group, kind: `Cluster${kind}` } : { group, kind }; }
  const named: string | undefined = value.kind ?? kind;
  if (by === 'kind') { return knative(value) ?? { group: GROUPS[named ?? ''] ?? group, kind: named }; }
  if (by === 'apiVersion') { return { group: value.apiVersion === undefined ? group : value.apiVersion.includes('/') ? value.apiVersion.split('/')[0] : '', kind: named }; }
  const said: string = value.group ?? group;
  return { group: said === 'core' ? '' : said, kind: named };
}

function knative({ apiVersion, kind }: any): { group: string; kind: string } | undefined {
  return typeof apiVersion === 'string' && apiVersion.startsWith('serving.knative.dev/') ? { group: 'serving.knative.dev', kind } : undefined;
}

function isBuiltIn(kind: string, name: string): boolean {
  return kind === 'ServiceAccount' && name === 'default'
    || kind === 'ConfigMap' && name === 'kube-root-ca.crt'
    || kind === 'Service' && name === 'kubernetes'
    || kind === 'ClusterRole' && (name.startsWith('system:') || ['cluster-admin', 'admin', 'edit', 'view'].includes(name));
}

/** What controllers make of the manifests: Flagger's copies, and the Secrets of cert-manager, External Secrets and Sealed Secrets. */
const made = once(topology => {
  const found = new ObjectIndex<true>();
  const secret = (resource: Resource, name: unknown) => found.set('', 'Secret', resource.namespace, `${name}`, true);
  ownedByFlagger(topology).forEach(({ canary, group, kind, name }) => found.set(group, kind, canary.namespace, name, true));
  topology.ofKind('cert-manager.io', 'Certificate').forEach(resource => secret(resource, resource.get('spec.secretName')));
  topology.ofKind('external-secrets.io', 'ExternalSecret').forEach(resource => secret(resource, resource.get('spec.target.name') ?? resource.name));
  topology.ofKind('bitnami.com', 'SealedSecret').forEach(resource => secret(resource, resource.name));
  CERTIFIED_KINDS.flatMap(kind => topology._byKind.get(kind) ?? []).filter(isCertified).forEach(resource =>
    CERTIFIED.flatMap(pattern => placesOf(resource.manifest, pattern)).forEach(({ value }) => secret(resource, value)));
  return found;
});

/** Who names Secrets that cert-manager makes, and where. */
const CERTIFIED_KINDS = [
  'networking.k8s.io/Ingress', 'gateway.networking.k8s.io/Gateway', 'gateway.networking.k8s.io/ListenerSet', 'gateway.networking.x-k8s.io/XListenerSet',
];
const CERTIFIED = ['spec.tls[*].secretName', 'spec.listeners[*].tls.certificateRefs[*].name'];

/** Whether cert-manager makes the certificates that an Ingress or a Gateway names. */
function isCertified({ annotations }: Resource): boolean {
  return Object.keys(annotations).some(key => key.startsWith('cert-manager.io/'));
}

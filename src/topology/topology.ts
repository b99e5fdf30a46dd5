import { clusterScoped } from './cluster-scoped';
import { ObjectIndex } from './object-index';
import { Resource } from './resource';
import { PINNED_VERSIONS, Versions } from './versions';

/** What is known of a cluster beside the manifests. */
export interface ClusterFacts {
  /**
   * Labels of namespaces that are not among the manifests, by name of the namespace.
   *
   * @default - nothing is known of them, so whether a label selector picks them is unknown too
   */
  readonly namespaceLabels?: { [namespace: string]: { [label: string]: string } };

  /**
   * Versions of what will read the manifests.
   *
   * @default - the versions that this library is proven with
   */
  readonly versions?: Versions;

  /**
   * Whether the manifests are all that there is in their namespaces. Then a reference to something else is an error.
   *
   * @default false, something else may have been made elsewhere
   */
  readonly complete?: boolean;
}

/**
 * An index over manifests, whoever wrote them. Functions beside it follow the references between them.
 *
 * What is not among the manifests is unknown, never wrong.
 *
 * @example
 * const topology = new Topology([new Resource({ apiVersion: 'v1', kind: 'Service', metadata: { name: 'web', namespace: 'shop' } })]);
 * topology.find('', 'Service', 'web', 'shop')?.get('metadata.name');
 */
export class Topology {
  /** Versions of what will read the manifests, each one known. */
  public readonly versions: Versions;

  private readonly byKind = new Map<string, Resource[]>();
  /** Nothing for an object whose form is wrong. Those of no namespace are in ''. */
  private readonly byName = new ObjectIndex<Resource | undefined>();
  /** The names in all namespaces. */
  private readonly anywhere = new ObjectIndex<true>();
  private readonly places = new Set<string>();

  /**
   * @param resources all objects whose form is right; the last one of equal names counts
   * @param facts what is known beside them
   * @param unreadable objects that exist, but whose form is wrong: nothing is said about what they hold
   */
  constructor(public readonly resources: Resource[], public readonly facts: ClusterFacts = {}, public readonly unreadable: Resource[] = []) {
    this.versions = { ...PINNED_VERSIONS, ...facts.versions };
    for (const resource of unreadable) { this.add(resource, undefined); }
    for (const resource of resources) {
      this.add(resource, resource);
      const kind = `${resource.group}/${resource.kind}`;
      const list = this.byKind.get(kind);
      if (list) { list.push(resource); } else { this.byKind.set(kind, [resource]); }
    }
  }

  /**
   * All objects, by group and kind, e.g. `apps/Deployment`.
   *
   * @internal
   */
  public get _byKind(): ReadonlyMap<string, Resource[]> {
    return this.byKind;
  }

  /** All objects of a kind, in any version. */
  public ofKind(group: string, kind: string): Resource[] {
    return this.byKind.get(`${group}/${kind}`) ?? [];
  }

  /** One object; nothing if it is not among the manifests, or if its form is wrong. */
  public find(group: string, kind: string, name: string, namespace: string): Resource | undefined {
    return this.byName.get(group, kind, clusterScoped(group, kind) ? '' : namespace, name);
  }

  /** Whether an object is among the manifests, whatever its form. One whose namespace is unknown may be in any. */
  public has(group: string, kind: string, name: string, namespace: string): boolean {
    return this.byName.has(group, kind, namespace, name) || this.byName.has(group, kind, '', name)
      || !namespace && this.anywhere.has(group, kind, '', name);
  }

  /** Whether an object certainly does not exist. False if that is unknown. */
  public lacks(group: string, kind: string, name: string, namespace: string): boolean {
    return Boolean(this.facts.complete)
      && !this.has(group, kind, name, namespace)
      && (clusterScoped(group, kind) || this.places.has(namespace));
  }

  /** The labels of a namespace; nothing if they are unknown. Each namespace has its name as a label. */
  public namespaceLabels(namespace: string): { [label: string]: string } | undefined {
    const labels = this.find('', 'Namespace', namespace, '')?.labels ?? this.facts.namespaceLabels?.[namespace];
    return labels && { 'kubernetes.io/metadata.name': namespace, ...labels };
  }

  /** Annotations of a namespace that is among the manifests. */
  public namespaceAnnotations(namespace: string): { [key: string]: string } | undefined {
    return this.find('', 'Namespace', namespace, '')?.annotations;
  }

  private add({ group, kind, name, namespace }: Resource, readable: Resource | undefined): void {
    this.byName.set(group, kind, clusterScoped(group, kind) ? '' : namespace, name, readable);
    this.anywhere.set(group, kind, '', name, true);
    this.places.add(namespace);
  }
}

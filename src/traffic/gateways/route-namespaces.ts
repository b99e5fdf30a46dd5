import { refuse } from '../../private/errors';

/**
 * The namespaces whose routes may attach to a listener.
 *
 * @example
 * Listener.http({ allow: RouteNamespaces.labelled({ 'team': 'shop' }) });
 */
export class RouteNamespaces {
  /** Only the namespace of the Gateway. */
  public static same(): RouteNamespaces {
    return new RouteNamespaces({ from: 'Same' });
  }

  /** Every namespace of the cluster. */
  public static all(): RouteNamespaces {
    return new RouteNamespaces({ from: 'All' });
  }

  /** Exactly these namespaces. */
  public static named(...names: string[]): RouteNamespaces {
    if (names.length === 0) { refuse('value/namespaces', names, 'at least one namespace'); }
    return new RouteNamespaces({
      from: 'Selector',
      selector: { matchExpressions: [{ key: 'kubernetes.io/metadata.name', operator: 'In', values: [...new Set(names)].sort() }] },
    }, names);
  }

  /** Namespaces that carry all these labels. */
  public static labelled(labels: { [key: string]: string }): RouteNamespaces {
    if (Object.keys(labels).length === 0) { refuse('value/namespaces', labels, 'at least one label; RouteNamespaces.all() if every namespace is meant'); }
    return new RouteNamespaces({ from: 'Selector', selector: { matchLabels: labels } });
  }

  private constructor(private readonly spec: any, private readonly names?: string[]) {}

  /**
   * Whether routes of a namespace may attach; undefined if that depends on labels that are not known here.
   *
   * @param namespace of the route
   * @param gatewayNamespace of the Gateway
   */
  public admits(namespace?: string, gatewayNamespace?: string): boolean | undefined {
    if (this.spec.from === 'All') { return true; }
    if (this.spec.from === 'Same') { return namespace === gatewayNamespace; }
    return this.names && namespace !== undefined ? this.names.includes(namespace) : undefined;
  }

  /** As it is written into the listener. */
  public toJSON(): any {
    return this.spec;
  }
}

import { ApiObject, Chart } from 'cdk8s';
import { Listener } from './listener';
import { portOf } from './listener-ports';
import { PlacedListener } from './render-listener';
import { carries } from './route-kinds';
import { RouteNamespaces } from './route-namespaces';
import { IGatewayProvider } from '../../contracts/gateway-provider';
import { ListenerSummary, ParentReference } from '../../contracts/mesh-gateway';
import { hostsIntersect } from '../../private/hosts';
import { permit } from '../policies/named-object';

/** The listeners of a Gateway or a ListenerSet, and who may attach to them. */
export class ListenerList {
  /** Whether plain HTTP is only redirected. */
  public redirects = false;

  private readonly added: Listener[] = [];
  private readonly admitted = new Set<string>();
  private readonly namespace?: string;

  /**
   * @param object the Gateway or ListenerSet
   * @param provider who implements it
   */
  constructor(private readonly object: ApiObject, private readonly provider: IGatewayProvider) {
    this.namespace = Chart.of(object).namespace;
  }

  /** Adds a listener. What its certificates need is made now. */
  public add(listener: Listener): void {
    this.added.push(listener);
    for (const { gatewayAnnotations, _secret } of listener.certificates) {
      permit({ kind: this.object.kind, namespace: this.namespace }, _secret);
      for (const [key, value] of Object.entries(gatewayAnnotations)) { this.object.metadata.addAnnotation(key, value); }
    }
  }

  /** Lets routes of a namespace attach where nothing else is said. Whether that is new. */
  public admit(namespace?: string): boolean {
    if (!namespace || this.admitted.has(namespace)) { return false; }
    this.admitted.add(namespace);
    return true;
  }

  /** Whether routes of a namespace may attach to one of them; undefined if that is unknown. */
  public admits(namespace?: string): boolean | undefined {
    const answers = this.added.filter(listener => !this.onlyRedirects(listener))
      .map(listener => (this.allowed(listener) ?? RouteNamespaces.same()).admits(namespace, this.namespace));
    return answers.find(answer => answer) ?? (answers.includes(undefined) ? undefined : false);
  }

  /** With their ports, and who may attach. */
  public get placed(): PlacedListener[] {
    return this.added.map(listener => ({
      listener, port: portOf(this.provider, listener), allow: this.allowed(listener), ownNamespace: this.namespace,
    }));
  }

  /** What routes need to know. */
  public get summaries(): ListenerSummary[] {
    return this.added.map(({ name, protocol, hostname, kinds }) => ({
      name, protocol, hostname, kinds, ...(this.redirects && protocol === 'HTTP' && { redirects: true }),
    }));
  }

  /** The listeners that a route attaches to: all in one word, if none has to be left out. */
  public parentsFor(whole: ParentReference, hosts: string[], kind: string): ParentReference[] {
    const fitting = this.added.filter(listener => !this.onlyRedirects(listener) && carries(listener, kind));
    if (fitting.length === this.added.length || fitting.length === 0) { return [whole]; }
    const matching = fitting.filter(({ hostname }) => !hostname || hosts.length === 0 || hosts.some(host => hostsIntersect(host, hostname)));
    return (matching.length ? matching : fitting).map(({ name }) => ({ ...whole, sectionName: name }));
  }

  private onlyRedirects({ protocol }: Listener): boolean {
    return this.redirects && protocol === 'HTTP';
  }

  private allowed(listener: Listener): RouteNamespaces | undefined {
    const foreign = [...this.admitted].filter(namespace => namespace !== this.namespace);
    if (listener.allow || foreign.length === 0) { return listener.allow; }
    return RouteNamespaces.named(...foreign, ...(this.namespace ? [this.namespace] : []));
  }
}

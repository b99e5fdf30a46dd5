import { ApiObject, Chart, Lazy } from 'cdk8s';
import { Construct } from 'constructs';
import { featuresOfListeners } from './gateway-features';
import { HttpsRedirectOptions } from './gateway-options';
import { GATEWAY_GROUP } from './gateway-parent';
import { addRedirect, plainListeners } from './https-redirect';
import { Listener } from './listener';
import { ListenerList } from './listener-list';
import { renderListener } from './render-listener';
import { LISTENER_RULES } from './rules';
import { IGatewayProvider } from '../../contracts/gateway-provider';
import { IMeshGateway, ListenerSummary, ParentReference } from '../../contracts/mesh-gateway';
import { acknowledge } from '../../findings/acknowledgements';
import { failOnErrors, findingsOf } from '../../findings/validate';
import { Finding } from '../../model/finding';
import { checkedObjectName } from '../../private/names';
import { changed, remembered, revisionOf } from '../../private/remembered';
import { lackingFeatures } from '../routes/unsupported-features';

/** Options of `ListenerSet`. */
export interface ListenerSetProps {
  /** The Gateway that gets more listeners. One of this app lets the namespace of this chart add them, unless it says whose may. */
  readonly gateway: IMeshGateway;

  /** What it listens on beside its own listeners: 1 to 64, with other names, ports or hosts. */
  readonly listeners: Listener[];

  /**
   * Name of the object.
   *
   * @default - the id of the construct
   */
  readonly name?: string;

  /**
   * Annotations of the object.
   *
   * @default - only those that its certificates need
   */
  readonly annotations?: { [key: string]: string };
}

/**
 * Listeners that a team adds to a Gateway of somebody else, from its own namespace and with its own certificates.
 *
 * Give it to routes, and to apps, in the place of the Gateway: a route that names the Gateway does not reach these listeners.
 *
 * @example
 * const shared = new MeshGateway(chart, 'shared', { provider: new envoy.EnvoyGateway() });
 * const certificate = Certificate.fromSecret('shop-tls');
 * const own = new ListenerSet(chart, 'shop', { gateway: shared, listeners: [Listener.https({ hostname: 'shop.acme.dev', certificate })] });
 * new HttpRoute(chart, 'web', { parents: [RouteParent.gateway(own)], rules: [{ backends: [RouteBackend.service('web', 8080)] }] });
 * @see https://gateway-api.sigs.k8s.io/geps/gep-1713/
 */
export class ListenerSet extends Construct implements IMeshGateway {
  /** The object, for patches. */
  public readonly apiObject: ApiObject;
  /** Name of the object. */
  public readonly listenerSetName: string;
  public readonly gatewayName: string;
  public readonly gatewayNamespace?: string;
  public readonly provider: IGatewayProvider;

  private readonly gateway: IMeshGateway;
  private readonly list: ListenerList;
  private readonly found = remembered(() => this.check(), () => [revisionOf(this)]);

  constructor(scope: Construct, id: string, { gateway, listeners, name = id, annotations }: ListenerSetProps) {
    super(scope, id);
    changed(this);
    this.gateway = gateway;
    this.gatewayName = gateway.gatewayName;
    this.gatewayNamespace = gateway.gatewayNamespace;
    this.provider = gateway.provider;
    this.listenerSetName = checkedObjectName('listener-set/name', name);
    this.apiObject = new ApiObject(this, 'ListenerSet', {
      apiVersion: `${GATEWAY_GROUP}/v1`,
      kind: 'ListenerSet',
      metadata: { name: this.listenerSetName, annotations },
      spec: Lazy.any({ produce: () => this.renderSpec() }),
    });
    this.list = new ListenerList(this.apiObject, this.provider);
    listeners.forEach(listener => this.addListener(listener));
    gateway.admitListeners(Chart.of(this).namespace);
    failOnErrors(this, () => this.findings);
  }

  public get listeners(): ListenerSummary[] | undefined {
    return this.list.summaries;
  }

  /** What is wrong with it, as far as it is not acknowledged. */
  public get findings(): Finding[] {
    return findingsOf(this, this.found());
  }

  /** Adds a port to listen on. */
  public addListener(listener: Listener): void {
    changed(this);
    this.list.add(listener);
  }

  /** Sends every plain HTTP request at these listeners to HTTPS. Routes of this app no longer attach to the HTTP listeners, unless they name one. */
  public addHttpsRedirect(options: HttpsRedirectOptions = {}): void {
    addRedirect(this, this.listenerSetName, () => plainListeners(this.list.placed).map(sectionName => ({ ...this.reference, sectionName })), options);
    changed(this);
    this.list.redirects = true;
  }

  public parentsFor(hosts: string[], kind: string = 'HTTPRoute'): ParentReference[] {
    return this.list.parentsFor(this.reference, hosts, kind);
  }

  public admit(namespace?: string): void {
    if (this.list.admit(namespace)) { changed(this); }
  }

  public admits(namespace?: string): boolean | undefined {
    return this.list.admits(namespace);
  }

  public admitListeners(namespace?: string): void {
    this.gateway.admitListeners(namespace);
  }

  /** Silences a rule for this object, with a reason. */
  public acknowledge(rule: string, reason: string): void {
    acknowledge(this, rule, reason);
  }

  private get reference(): ParentReference {
    const { namespace } = Chart.of(this);
    return { group: GATEWAY_GROUP, kind: 'ListenerSet', name: this.listenerSetName, ...(namespace && { namespace }) };
  }

  private renderSpec(): any {
    const { namespace } = Chart.of(this);
    const elsewhere = this.gatewayNamespace !== namespace && this.gatewayNamespace;
    return {
      parentRef: { group: GATEWAY_GROUP, kind: 'Gateway', name: this.gatewayName, ...(elsewhere && { namespace: elsewhere }) },
      listeners: this.list.placed.map(renderListener),
    };
  }

  private check(): Finding[] {
    const { provider } = this;
    const listeners = this.list.placed;
    return [
      ...LISTENER_RULES.flatMap(rule => rule({ owner: 'ListenerSet', provider, listeners, redirects: this.list.redirects })),
      ...lackingFeatures(provider.name, provider.routing, [
        { feature: 'ListenerSet', field: 'kind' }, ...featuresOfListeners(listeners.map(renderListener)),
      ]),
    ];
  }
}

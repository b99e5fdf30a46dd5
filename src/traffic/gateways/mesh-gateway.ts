import { ApiObject, Chart, Lazy } from 'cdk8s';
import { Construct } from 'constructs';
import { ForeignGateway } from './foreign-gateway';
import { GatewayClass } from './gateway-class';
import { ClientCertificateOptions, HttpsRedirectOptions, MeshGatewayProps } from './gateway-options';
import { GATEWAY_GROUP, gatewayParent } from './gateway-parent';
import { addRedirect, plainListeners } from './https-redirect';
import { Listener } from './listener';
import { ListenerList } from './listener-list';
import { GatewayModel, renderGateway } from './render-gateway';
import { RouteNamespaces } from './route-namespaces';
import { GATEWAY_RULES } from './rules';
import { IGatewayProvider } from '../../contracts/gateway-provider';
import { IMeshGateway, ListenerSummary, MeshGatewayAttributes, ParentReference } from '../../contracts/mesh-gateway';
import { acknowledge } from '../../findings/acknowledgements';
import { failOnErrors, findingsOf } from '../../findings/validate';
import { Finding } from '../../model/finding';
import { InventoryItem } from '../../model/inventory-item';
import { refuse } from '../../private/errors';
import { writtenItem } from '../../private/inventory';
import { checkedName, checkedObjectName } from '../../private/names';
import { checkedPort } from '../../private/ports';
import { changed, remembered, revisionOf } from '../../private/remembered';
import { permit } from '../policies/named-object';

/**
 * The entrance for requests from outside: a Gateway with its listeners, and its GatewayClass if you wish.
 *
 * @example
 * const edge = new MeshGateway(chart, 'edge', { provider: new traefik.TraefikGateway() });
 * edge.addListener(Listener.https({ hostname: '*.acme.dev', certificate: Certificate.fromSecret('acme-tls') }));
 * edge.addHttpsRedirect();
 * @see https://gateway-api.sigs.k8s.io/api-types/gateway/
 */
export class MeshGateway extends Construct implements IMeshGateway {
  /** A Gateway made elsewhere. */
  public static fromMeshGatewayAttributes(scope: Construct, id: string, attributes: MeshGatewayAttributes): IMeshGateway {
    return new ForeignGateway(scope, id, attributes);
  }

  /** The Gateway object, for patches. */
  public readonly apiObject: ApiObject;
  /** The GatewayClass object, if it is made here. */
  public readonly gatewayClass?: ApiObject;
  public readonly gatewayName: string;
  public readonly gatewayNamespace?: string;
  public readonly provider: IGatewayProvider;

  private readonly list: ListenerList;
  private readonly clientCertificates: ClientCertificateOptions[] = [];
  private readonly listeningNamespaces = new Set<string>();
  private redirect?: ApiObject;
  private readonly found = remembered(() => GATEWAY_RULES.flatMap(rule => rule(this.model)), () => [revisionOf(this)]);

  constructor(scope: Construct, id: string, private readonly props: MeshGatewayProps) {
    super(scope, id);
    changed(this);
    const { provider, createClass = provider.installsClass === false && !GatewayClass._isMade(this, provider.className) } = props;
    this.provider = provider;
    this.gatewayName = checkedName('gateway/name', props.name ?? id);
    this.gatewayNamespace = Chart.of(this).namespace;
    checkedObjectName('gateway/class-name', provider.className);
    if (createClass) { this.gatewayClass = GatewayClass._for(this, provider).apiObject; }
    this.apiObject = new ApiObject(this, 'Gateway', {
      apiVersion: `${GATEWAY_GROUP}/v1`,
      kind: 'Gateway',
      metadata: { name: this.gatewayName, labels: props.labels, annotations: props.annotations },
      spec: Lazy.any({ produce: () => renderGateway(this.model) }),
    });
    this.list = new ListenerList(this.apiObject, provider);
    (props.listeners ?? [Listener.http()]).forEach(listener => this.addListener(listener));
    if (props.clientCertificate) { permit({ kind: 'Gateway', namespace: this.gatewayNamespace }, props.clientCertificate._secret); }
    failOnErrors(this, () => this.findings);
  }

  public get listeners(): ListenerSummary[] | undefined {
    return this.list.summaries;
  }

  /** What is wrong with this Gateway, warnings included, as far as it is not acknowledged. */
  public get findings(): Finding[] {
    return findingsOf(this, this.found());
  }

  /** The objects of this Gateway. */
  public get inventory(): InventoryItem[] {
    return [
      ...writtenItem(this.gatewayClass, `says that ${this.provider.name} implements the Gateway`),
      ...writtenItem(this.apiObject, 'lets requests from outside in'),
      ...writtenItem(this.redirect, 'sends plain HTTP to HTTPS'),
    ];
  }

  /** Adds a port to listen on. */
  public addListener(listener: Listener): void {
    changed(this);
    this.list.add(listener);
  }

  /** Asks clients for certificates. What is said about ports goes before what is said about all. */
  public requireClientCertificates(options: ClientCertificateOptions): void {
    if (options.authorities.length === 0) { refuse('gateway/client-certificates', options.authorities, 'at least one authority'); }
    options.ports?.forEach(port => checkedPort('value/port', port));
    changed(this);
    this.clientCertificates.push(options);
    options.authorities.forEach(({ _configMap }) => permit({ kind: 'Gateway', namespace: this.gatewayNamespace }, _configMap));
  }

  /**
   * Sends every plain HTTP request to HTTPS. Routes of this app no longer attach to the HTTP listeners, unless they name one.
   *
   * ListenerSets have listeners, and redirects, of their own.
   */
  public addHttpsRedirect(options: HttpsRedirectOptions = {}): void {
    const parents = () => plainListeners(this.list.placed).map(listener => gatewayParent(this, listener));
    this.redirect = addRedirect(this, this.gatewayName, parents, options);
    changed(this);
    this.list.redirects = true;
  }

  public parentsFor(hosts: string[], kind: string = 'HTTPRoute'): ParentReference[] {
    return this.list.parentsFor(gatewayParent(this), hosts, kind);
  }

  public admit(namespace?: string): void {
    if (this.list.admit(namespace)) { changed(this); }
  }

  public admits(namespace?: string): boolean | undefined {
    return this.list.admits(namespace);
  }

  public admitListeners(namespace?: string): void {
    if (!namespace) { return; }
    changed(this);
    this.listeningNamespaces.add(namespace);
  }

  /** Silences a rule for this Gateway, with a reason. */
  public acknowledge(rule: string, reason: string): void {
    acknowledge(this, rule, reason);
  }

  private get model(): GatewayModel {
    const listening = [...this.listeningNamespaces];
    return {
      owner: 'Gateway',
      provider: this.provider,
      said: this.props,
      namespace: this.gatewayNamespace,
      redirects: this.list.redirects,
      listeners: this.list.placed,
      allowListeners: this.props.allowListeners ?? (listening.length ? RouteNamespaces.named(...listening) : undefined),
      clientCertificates: this.clientCertificates,
    };
  }
}

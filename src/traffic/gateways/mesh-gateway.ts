import { ApiObject, Chart, JsonPatch, Lazy } from 'cdk8s';
import { Construct } from 'constructs';
import { ForeignGateway } from './foreign-gateway';
import { GATEWAY_GROUP, gatewayParent } from './gateway-parent';
import { Listener } from './listener';
import { RouteNamespaces } from './route-namespaces';
import { GATEWAY_RULES, GatewayModel } from './rules';
import { IGatewayProvider } from '../../contracts/gateway-provider';
import { IMeshGateway, ListenerSummary, MeshGatewayAttributes, ParentReference } from '../../contracts/mesh-gateway';
import { acknowledge } from '../../findings/acknowledgements';
import { failOnErrors, findingsOf } from '../../findings/validate';
import type { GatewaySpec } from '../../imports/gateway-api';
import { Finding } from '../../model/finding';
import { InventoryItem } from '../../model/inventory-item';
import { refuse } from '../../private/errors';
import { hostsIntersect } from '../../private/hosts';
import { writtenItem } from '../../private/inventory';
import { checkedName } from '../../private/names';
import { changed, remembered, revisionOf } from '../../private/remembered';
import { renderHttpRoute } from '../routes/render-http-route';

/** Options of `MeshGateway`. */
export interface MeshGatewayProps {
  /** Who implements the Gateway, e.g. `new traefik.TraefikGateway()`. */
  readonly provider: IGatewayProvider;

  /**
   * Name of the Gateway.
   *
   * @default - the id of the construct
   */
  readonly name?: string;

  /**
   * What it listens on.
   *
   * @default - one listener for plain HTTP
   */
  readonly listeners?: Listener[];

  /**
   * Whether the GatewayClass is made too. Most installations of a gateway bring it along.
   *
   * @default false
   */
  readonly createClass?: boolean;

  /**
   * Annotations of the Gateway.
   *
   * @default - only those that its certificates need
   */
  readonly annotations?: { [key: string]: string };
}

/** Options of `MeshGateway.addHttpsRedirect`. */
export interface HttpsRedirectOptions {
  /**
   * The HTTP status of the redirect: 301 and 308 are remembered by browsers, 302, 303 and 307 are not.
   *
   * @default 301
   */
  readonly statusCode?: number;
}

const REDIRECTS = [301, 302, 303, 307, 308];
const ANY_PORTS: { [protocol: string]: number[] } = { HTTP: [80], HTTPS: [443] };

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

  private readonly added: Listener[] = [];
  private readonly admitted = new Set<string>();
  private redirect?: ApiObject;
  private readonly found = remembered(() => GATEWAY_RULES.flatMap(rule => rule(this.model)), () => [revisionOf(this)]);

  constructor(scope: Construct, id: string, props: MeshGatewayProps) {
    super(scope, id);
    changed(this);
    this.provider = props.provider;
    this.gatewayName = checkedName('gateway/name', props.name ?? id);
    this.gatewayNamespace = Chart.of(this).namespace;
    if (props.createClass) { this.gatewayClass = this.createClass(); }
    this.apiObject = new ApiObject(this, 'Gateway', {
      apiVersion: `${GATEWAY_GROUP}/v1`,
      kind: 'Gateway',
      metadata: { name: this.gatewayName, annotations: props.annotations },
      spec: Lazy.any({ produce: () => this.renderSpec() }),
    });
    (props.listeners ?? [Listener.http()]).forEach(listener => this.addListener(listener));
    failOnErrors(this, () => this.findings);
  }

  public get listeners(): ListenerSummary[] | undefined {
    return this.serving.map(({ name, protocol, hostname }) => ({ name, protocol, hostname }));
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
    this.added.push(listener);
    for (const [key, value] of Object.entries(listener.certificate?.gatewayAnnotations ?? {})) {
      this.apiObject.metadata.addAnnotation(key, value);
    }
  }

  /** Sends every plain HTTP request to HTTPS. Routes of this app attach to the HTTPS listeners only, then. */
  public addHttpsRedirect(options: HttpsRedirectOptions = {}): void {
    const { statusCode = 301 } = options;
    if (!REDIRECTS.includes(statusCode)) { refuse('gateway/https-redirect', statusCode, `one of ${REDIRECTS.join(', ')}`); }
    if (this.redirect) { refuse('gateway/https-redirect', this.gatewayName, 'one redirect for a Gateway'); }
    const render = () => renderHttpRoute({
      name: `${this.gatewayName}-https-redirect`,
      parents: this.added.filter(listener => listener.protocol === 'HTTP').map(listener => gatewayParent(this, listener.name)),
      rules: [{ filters: [{ type: 'RequestRedirect', requestRedirect: { scheme: 'https', statusCode } }] }],
    });
    const { apiVersion, kind, metadata } = render();
    changed(this);
    this.redirect = new ApiObject(this, 'HttpsRedirect', { apiVersion, kind, metadata, spec: Lazy.any({ produce: () => render().spec }) });
  }

  public parentsFor(hosts: string[]): ParentReference[] {
    if (!this.redirect) { return [gatewayParent(this)]; }
    const { serving } = this;
    const matching = serving.filter(({ hostname }) => !hostname || hosts.length === 0 || hosts.some(host => hostsIntersect(host, hostname)));
    return (matching.length ? matching : serving).map(listener => gatewayParent(this, listener.name));
  }

  public admit(namespace?: string): void {
    if (namespace && !this.admitted.has(namespace)) {
      changed(this);
      this.admitted.add(namespace);
    }
  }

  public admits(namespace?: string): boolean | undefined {
    const answers = this.serving.map(listener => (this.allowed(listener) ?? RouteNamespaces.same()).admits(namespace, this.gatewayNamespace));
    return answers.find(answer => answer) ?? (answers.includes(undefined) ? undefined : false);
  }

  /** Silences a rule for this Gateway, with a reason. */
  public acknowledge(rule: string, reason: string): void {
    acknowledge(this, rule, reason);
  }

  /** The listeners that routes attach to: not those that only redirect. */
  private get serving(): Listener[] {
    return this.redirect ? this.added.filter(listener => listener.protocol === 'HTTPS') : this.added;
  }

  private get model(): GatewayModel {
    return {
      provider: this.provider,
      redirects: this.redirect !== undefined,
      listeners: this.added.map(listener => ({ listener, port: this.portOf(listener) })),
    };
  }

  private renderSpec(): GatewaySpec {
    return {
      gatewayClassName: this.provider.className,
      listeners: this.added.map(listener => {
        const namespaces = this.allowed(listener)?.toJSON();
        const kinds = listener.kinds?.map(kind => ({ group: GATEWAY_GROUP, kind }));
        return {
          name: listener.name,
          protocol: listener.protocol,
          port: this.portOf(listener),
          ...(listener.hostname && { hostname: listener.hostname }),
          ...(listener.certificate && {
            tls: { mode: 'Terminate', certificateRefs: [{ group: '', kind: 'Secret', name: listener.certificate.secretName }] },
          }),
          ...((namespaces || kinds) && { allowedRoutes: { ...(namespaces && { namespaces }), ...(kinds && { kinds }) } }),
        };
      }),
    };
  }

  private portOf(listener: Listener): number {
    return listener.port ?? (this.provider.ports ?? ANY_PORTS)[listener.protocol]?.[0] ?? ANY_PORTS[listener.protocol][0];
  }

  private allowed(listener: Listener): RouteNamespaces | undefined {
    const foreign = [...this.admitted].filter(namespace => namespace !== this.gatewayNamespace);
    if (listener.allow || foreign.length === 0) { return listener.allow; }
    return RouteNamespaces.named(...foreign, ...(this.gatewayNamespace ? [this.gatewayNamespace] : []));
  }

  private createClass(): ApiObject {
    const object = new ApiObject(this, 'GatewayClass', {
      apiVersion: `${GATEWAY_GROUP}/v1`,
      kind: 'GatewayClass',
      metadata: { name: this.provider.className },
      spec: { controllerName: this.provider.controllerName },
    });
    // A GatewayClass belongs to the cluster, but a chart puts its namespace on everything.
    if (this.gatewayNamespace) { object.addJsonPatch(JsonPatch.remove('/metadata/namespace')); }
    return object;
  }
}

import { ApiObject, Chart, Lazy } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { Peer, PeerPurpose, PodIdentity } from './peer';
import { IMeshGateway } from '../contracts/mesh-gateway';
import { RenderedObject } from '../contracts/rendered-object';
import { IServiceMesh } from '../contracts/service-mesh';
import { acknowledge } from '../findings/acknowledgements';
import { failOnErrors, findingsOf } from '../findings/validate';
import type { ServiceAccount } from '../imports/kubernetes';
import { Finding, Findings } from '../model/finding';
import { InventoryItem } from '../model/inventory-item';
import { writtenItem } from '../private/inventory';

/** Options of `Connections.allowFrom`. */
export interface AllowFromOptions {
  /**
   * Name of the container port that may be called.
   *
   * @default - the port of the app
   */
  readonly port?: string;
}

/** Options of `Connections`. */
export interface ConnectionsProps {
  /** Name of the app. */
  readonly appName: string;

  /** The pods that are called. */
  readonly deployment: kplus.Deployment;

  /** Labels of the pods of stable and canary, whatever the engine calls them. */
  readonly podLabels: { [key: string]: string };

  /** Name of the container port of the app. */
  readonly port: string;

  /** The mesh that refuses whoever is not named. */
  readonly mesh: IServiceMesh;

  /**
   * What is spoken at the port of the app.
   *
   * @default - detected
   */
  readonly appProtocol?: string;

  /**
   * Where requests from outside come in.
   *
   * @default - nowhere
   */
  readonly gateway?: IMeshGateway;

  /**
   * Name of the ServiceAccount that the pods run as.
   *
   * @default - one of their own as soon as it is needed, `default` until then
   */
  readonly serviceAccount?: string;
}

/**
 * Who may call an app. Nobody is refused until the first `allowFrom`; from then on everyone else gets 403.
 *
 * Probes over HTTP go on. The proxies prove who calls, so a caller has to be in the mesh, or is known by its address.
 *
 * @example
 * const web = new CanaryApp(chart, 'web', { image: 'ghcr.io/acme/web:1.4.2', port: 8080, gateway: edge });
 * const orders = new CanaryApp(chart, 'orders', { image: 'ghcr.io/acme/orders:2.0.0', port: 8080 });
 * web.connections.allowFrom(Peer.gateway(edge, { serviceAccount: 'traefik', namespace: 'traefik' }));
 * orders.connections.allowFrom(Peer.app(web));
 */
export class Connections extends Construct {
  private readonly peers: { readonly peer: Peer; readonly port?: string }[] = [];
  private readonly written: InventoryItem[] = [];
  private account?: string;

  constructor(scope: Construct, id: string, private readonly props: ConnectionsProps) {
    super(scope, id);
    this.account = props.serviceAccount;
    failOnErrors(this, () => this.findings);
  }

  /** Lets someone call, and with the first call nobody else. */
  public allowFrom(peer: Peer, options: AllowFromOptions = {}): void {
    const { access } = this.props.mesh;
    const port = peer.purpose === PeerPurpose.SCRAPES_PROXIES ? access?.metricsPort : options.port ?? this.props.port;
    this.peers.push({ peer, port });
    if (port) { this.createMissing(port); }
  }

  /** What the pods run as. The first call gives them a ServiceAccount of their own, if they have none. */
  public identity(): PodIdentity {
    if (!this.account) {
      this.account = this.props.appName;
      this.write('ServiceAccount', 'the identity of the app', {
        apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name: this.account }, automountServiceAccountToken: false,
      } satisfies ServiceAccount);
    }
    return { serviceAccount: this.account, namespace: Chart.of(this).namespace };
  }

  /** The ServiceAccount that the pods run as; none if they run as `default`. */
  public get serviceAccountName(): string | undefined {
    return this.account;
  }

  /** Whether the load tester is refused: someone may call the port of the app, and nobody who makes load. */
  public get refusesLoad(): boolean {
    const callers = this.callersAt(this.props.port);
    return callers.length > 0 && !callers.some(({ purpose }) => purpose === PeerPurpose.MAKES_LOAD);
  }

  /** The objects that say who may call. */
  public get inventory(): InventoryItem[] {
    return this.written;
  }

  /** What is wrong, warnings included, as far as it is not acknowledged. */
  public get findings(): Finding[] {
    return findingsOf(this, this.check());
  }

  /** Silences a rule for these connections, with a reason. */
  public acknowledge(rule: string, reason: string): void {
    acknowledge(this, rule, reason);
  }

  private render(port: string): RenderedObject[] {
    const { appName: name, podLabels, mesh, appProtocol } = this.props;
    return mesh.access?.render({
      name,
      namespace: Chart.of(this).namespace,
      podLabels,
      port,
      appProtocol: port === this.props.port ? appProtocol : port === mesh.access.metricsPort ? 'http' : undefined,
      callers: this.callersAt(port).map(({ caller }) => caller),
    }) ?? [];
  }

  private callersAt(port: string): Peer[] {
    return this.peers.filter(allowed => allowed.port === port).map(({ peer }) => peer);
  }

  private createMissing(port: string): void {
    for (const { id, purpose, manifest } of this.render(port)) {
      const { apiVersion, kind, metadata } = manifest;
      const spec = Lazy.any({ produce: () => this.render(port).find(object => object.id === id)!.manifest.spec });
      if (!this.node.tryFindChild(`${port}-${id}`)) { this.write(`${port}-${id}`, purpose, { apiVersion, kind, metadata, spec }); }
    }
  }

  private write(id: string, purpose: string, manifest: any): void {
    this.written.push(...writtenItem(new ApiObject(this, id, manifest), purpose));
  }

  private check(): Finding[] {
    const { access } = this.props.mesh;
    if (this.peers.length === 0) { return access?.refusesByDefault ? this.checkNobody() : []; }
    if (!access) {
      return [Findings.error('access/mesh', `It is said who may call, but ${this.props.mesh.name} refuses nobody here: everyone may still call.`,
        'Use a mesh that can, e.g. linkerd.LinkerdMesh.')];
    }
    return [...this.checkCallers(), ...this.checkGateway(), ...access.refusesByDefault ? this.checkNobody() : this.checkOpenPorts()];
  }

  private checkNobody(): Finding[] {
    return this.callersAt(this.props.port).length ? [] : [Findings.warning('access/nobody',
      `The pods refuse everyone whom no policy lets in, and nobody is let in to port ${this.props.port}: all requests get 403.`,
      'Say who may call: app.connections.allowFrom(peer).')];
  }

  private checkCallers(): Finding[] {
    const { name } = this.props.mesh;
    return this.peers.flatMap(({ peer: { mesh, caller } }) => !mesh || mesh.name === name ? [] : [Findings.error('access/caller-mesh',
      `The app that runs as '${caller.serviceAccount}' may call, but belongs to ${mesh.name}, so that ${name} does not know it: it would get 403.`,
      'Give both apps the same mesh, or let the caller in by Peer.network.')]);
  }

  private checkGateway(): Finding[] {
    const { gateway, port } = this.props;
    const callers = this.callersAt(port);
    if (!gateway || !callers.length || callers.some(peer => peer.meshGateway === gateway || peer.caller.networks)) { return []; }
    return [Findings.error('access/gateway', `Gateway '${gateway.gatewayName}' is not among those who may call: all requests from outside would get 403.`,
      'Allow it: Peer.gateway(gateway, { serviceAccount, namespace }), or Peer.network if it is not in the mesh.')];
  }

  private checkOpenPorts(): Finding[] {
    const ports = this.props.deployment.containers.flatMap(container => container.ports);
    return ports.filter(({ name }) => !this.peers.some(allowed => allowed.port === name)).map(({ name, number }) => Findings.warning('access/open-port',
      `Nobody says who may call port ${name ?? number}: the default policy of the mesh counts there, which usually lets everyone in.`,
      name ? `Say it: allowFrom(peer, { port: '${name}' }).` : 'Give the port a name, and say it.'));
  }
}

import { AccessCaller } from '../contracts/mesh-access';
import { IMeshGateway } from '../contracts/mesh-gateway';
import { IServiceMesh } from '../contracts/service-mesh';
import { refuse } from '../private/errors';
import { checkedNamePart, checkedObjectName } from '../private/names';
import { checkedNetwork } from '../private/networks';

/** The ServiceAccount that pods run as: their identity in a mesh. */
export interface PodIdentity {
  /** Name of the ServiceAccount. */
  readonly serviceAccount: string;

  /**
   * Its namespace.
   *
   * @default - that of the app that is called
   */
  readonly namespace?: string;
}

/** What someone wants of an app. */
export enum PeerPurpose {
  /** Its answers. */
  CALLS = 'calls',
  /** To make load on a canary. */
  MAKES_LOAD = 'makes-load',
  /** What the proxies of the mesh count, at their own port. */
  SCRAPES_PROXIES = 'scrapes-proxies',
}

/** An app that calls others: a `CanaryApp`. */
export interface ICallingApp {
  /** The mesh that its pods belong to. */
  readonly mesh: IServiceMesh;

  /** What its pods run as. The first call gives them a ServiceAccount of their own, if they have none. */
  identity(): PodIdentity;
}

/**
 * Someone who calls an app.
 *
 * @example
 * const orders = new CanaryApp(chart, 'orders', { image: 'ghcr.io/acme/orders:2.0.0', port: 8080 });
 * orders.connections.allowFrom(Peer.serviceAccount('web', 'shop'));
 */
export class Peer {
  /** Another app, by a ServiceAccount of its own. */
  public static app(app: ICallingApp): Peer {
    return new Peer(app.identity(), PeerPurpose.CALLS, undefined, app.mesh);
  }

  /**
   * A gateway, which has to be in the mesh. One that is not is let in by `Peer.network`.
   *
   * @param gateway that the app is behind
   * @param pods the ServiceAccount of its pods, with the namespace where the gateway is installed
   */
  public static gateway(gateway: IMeshGateway, pods: PodIdentity): Peer {
    return new Peer(checkedIdentity(pods), PeerPurpose.CALLS, gateway);
  }

  /**
   * All pods of a ServiceAccount. `default` is that of all pods that name none: too many, for most purposes.
   *
   * @param name of the ServiceAccount
   * @param namespace of the ServiceAccount; that of the app that is called, if not given
   */
  public static serviceAccount(name: string, namespace?: string): Peer {
    return new Peer(checkedIdentity({ serviceAccount: name, namespace }));
  }

  /** All meshed pods of a namespace. */
  public static namespace(name: string): Peer {
    return new Peer({ namespace: checkedNamePart('access/peer', name) });
  }

  /** Everyone in the mesh. */
  public static everyoneInMesh(): Peer {
    return new Peer({});
  }

  /**
   * Whoever calls from these addresses, in the mesh or not.
   *
   * @param cidrs blocks such as `10.20.0.0/16`
   */
  public static network(...cidrs: string[]): Peer {
    if (cidrs.length === 0) { refuse('access/peer', cidrs, 'at least one block of addresses'); }
    return new Peer({ networks: cidrs.map(cidr => checkedNetwork('access/peer', cidr)) });
  }

  /**
   * Flagger's load tester, which has to be in the mesh.
   *
   * @param pods what it runs as; installed as its chart does by default, it runs as `default` in the namespace `test`
   */
  public static loadTester(pods: PodIdentity = { serviceAccount: 'default', namespace: 'test' }): Peer {
    return new Peer(checkedIdentity(pods), PeerPurpose.MAKES_LOAD);
  }

  /**
   * The Prometheus that reads what the proxies of the mesh count. It is let in to their port, not to that of the app.
   *
   * @param pods what it runs as; the one of Linkerd's viz extension, if not given
   */
  public static prometheus(pods: PodIdentity = { serviceAccount: 'prometheus', namespace: 'linkerd-viz' }): Peer {
    return new Peer(checkedIdentity(pods), PeerPurpose.SCRAPES_PROXIES);
  }

  private constructor(
    /** How a mesh knows it. */
    public readonly caller: AccessCaller,
    /** What it wants. */
    public readonly purpose = PeerPurpose.CALLS,
    /** The gateway, if it is one. */
    public readonly meshGateway?: IMeshGateway,
    /** The mesh that it belongs to, where that is known. */
    public readonly mesh?: IServiceMesh,
  ) {}
}

function checkedIdentity({ serviceAccount, namespace }: PodIdentity): PodIdentity {
  checkedObjectName('access/peer', serviceAccount);
  return { serviceAccount, ...(namespace && { namespace: checkedNamePart('access/peer', namespace) }) };
}

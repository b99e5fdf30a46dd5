import { ApiObject, Chart } from 'cdk8s';
import { Construct, IConstruct } from 'constructs';
import { checkedTraefikBackend, renderSticky, renderTraefikBackend, TRAEFIK_VERSION } from './backend-spec';
import { checkedStatusCodes } from './status-codes';
import { StickyCookie } from './sticky-cookie';
import { BackendReference } from '../../contracts/backend-reference';
import { IRouteBackend } from '../../contracts/route-backend';
import { Checks } from '../../findings/checks';
import { Weight } from '../../model/weight';
import { refuse } from '../../private/errors';
import { checkedObjectName } from '../../private/names';

/** Options of every `TraefikService`. */
export interface TraefikServiceOptions {
  /**
   * Name of the object.
   *
   * @default - the id of the construct
   */
  readonly name?: string;
}

/** A backend and its part of the requests. */
export interface WeightedTraefikBackend {
  /** A Service or another `TraefikService`, in the same namespace. */
  readonly backend: IRouteBackend;

  /** @default - an equal part: Weight.share(1) */
  readonly weight?: Weight;

  /**
   * Whether Traefik calls the address of the Service, so that a mesh can divide the requests, instead of its pods.
   *
   * @default false
   */
  readonly clusterAddress?: boolean;
}

/** Options of `TraefikService.weighted`. */
export interface WeightedTraefikServiceOptions extends TraefikServiceOptions {
  /** Who answers, in which parts. */
  readonly backends: WeightedTraefikBackend[];

  /**
   * Keeps callers with the backend that answered first; Traefik does not do it by Gateway API.
   *
   * @default - each request goes its own way
   */
  readonly sticky?: StickyCookie;
}

/** Who gets copies of requests. */
export interface TraefikMirror {
  /** A Service or another `TraefikService`, in the same namespace. */
  readonly backend: IRouteBackend;

  /** How many of a hundred requests are copied: a whole number from 1 to 100. */
  readonly percent: number;
}

/** Options of `TraefikService.mirroring`. */
export interface MirroringTraefikServiceOptions extends TraefikServiceOptions {
  /** Who answers. */
  readonly backend: IRouteBackend;

  /** Who gets copies. Nobody waits for their answers. */
  readonly mirrors: TraefikMirror[];

  /**
   * Requests with longer bodies are not copied, in bytes; -1 for no limit.
   *
   * @default -1
   */
  readonly maxBodyBytes?: number;
}

/** Options of `TraefikService.failover`. */
export interface FailoverTraefikServiceOptions extends TraefikServiceOptions {
  /** Who answers. */
  readonly backend: IRouteBackend;

  /** Who answers instead. */
  readonly fallback: IRouteBackend;

  /** Answers of `backend` that do not count, e.g. `500-504`. */
  readonly statusCodes: string[];
}

/**
 * A backend of Traefik's own: divides requests between Services with sessions that stay, copies requests, or has a second choice.
 *
 * HTTPRoutes of Traefik take it as a backend. Traefik has to be started with `--providers.kubernetescrd`.
 *
 * @example
 * const web = traefik.TraefikService.mirroring(chart, 'web', {
 *   backend: RouteBackend.service('web-v1', 8080),
 *   mirrors: [{ backend: RouteBackend.service('web-v2', 8080), percent: 10 }],
 * });
 * new HttpRoute(chart, 'route', { parents: [RouteParent.gateway(edge)], rules: [{ backends: [RouteBackend.of(web)] }] });
 * @see https://doc.traefik.io/traefik/reference/routing-configuration/kubernetes/crd/http/traefikservice/
 */
export class TraefikService extends Construct implements IRouteBackend {
  /** Divides requests in fixed parts. */
  public static weighted(scope: Construct, id: string, options: WeightedTraefikServiceOptions): TraefikService {
    const { backends, sticky } = options;
    if (!backends.some(({ weight }) => !weight || weight.value > 0)) { refuse('traefik/weights', backends.length, 'at least one backend with a weight above 0'); }
    const services = backends.map(({ backend, weight, clusterAddress }) => ({
      ...backendOf(scope, backend),
      weight: weight?.value ?? 1,
      ...(clusterAddress && { nativeLB: true }),
    }));
    return new TraefikService(scope, id, { weighted: { services, ...renderSticky(sticky) } }, options);
  }

  /** Sends copies of requests to others. */
  public static mirroring(scope: Construct, id: string, options: MirroringTraefikServiceOptions): TraefikService {
    const { backend, mirrors, maxBodyBytes } = options;
    const mirroring = {
      ...backendOf(scope, backend),
      mirrors: mirrors.map(mirror => ({ ...backendOf(scope, mirror.backend), percent: checkedPercent(mirror.percent) })),
      ...(maxBodyBytes !== undefined && { maxBodySize: maxBodyBytes }),
    };
    return new TraefikService(scope, id, { mirroring }, options);
  }

  /** Asks another backend where the first gives a bad answer. */
  public static failover(scope: Construct, id: string, options: FailoverTraefikServiceOptions): TraefikService {
    const { backend, fallback, statusCodes } = options;
    const status = checkedStatusCodes('traefik/failover', statusCodes);
    const failover = { service: backendOf(scope, backend), fallback: backendOf(scope, fallback), errors: { status } };
    return new TraefikService(scope, id, { failover }, options);
  }

  /** The object, for patches. */
  public readonly apiObject: ApiObject;

  /** What a route points at. */
  public readonly backendReference: BackendReference;

  /** The construct itself, from whose namespace a route may need a permission. */
  public readonly backendScope?: IConstruct;

  private constructor(scope: Construct, id: string, spec: any, options: TraefikServiceOptions) {
    super(scope, id);
    Checks.of(this);
    const name = checkedObjectName('traefik/name', options.name ?? id);
    const { namespace } = Chart.of(this);
    this.apiObject = new ApiObject(this, 'TraefikService', { apiVersion: TRAEFIK_VERSION, kind: 'TraefikService', metadata: { name }, spec });
    this.backendReference = { group: 'traefik.io', kind: 'TraefikService', name, ...(namespace && { namespace }) };
    this.backendScope = this;
  }
}

function backendOf(scope: Construct, { backendReference }: IRouteBackend): any {
  return renderTraefikBackend(checkedTraefikBackend(backendReference, Chart.of(scope).namespace));
}

function checkedPercent(percent: number): number {
  if (!Number.isInteger(percent) || percent < 1 || percent > 100) { refuse('traefik/mirror-percent', percent, 'a whole percent from 1 to 100'); }
  return percent;
}

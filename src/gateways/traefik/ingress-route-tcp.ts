import { ApiObject, Chart } from 'cdk8s';
import { Construct } from 'constructs';
import { checkedEntryPoints, renderLayer4Backend, TRAEFIK_VERSION } from './backend-spec';
import { TraefikLayer4Backend } from './layer4-backend';
import { Checks } from '../../findings/checks';
import { checkedExactHost } from '../../private/hosts';
import { checkedObjectName } from '../../private/names';

/** Options of `IngressRouteTcp`. */
export interface IngressRouteTcpProps {
  /** Names of the entryPoints of Traefik whose connections come here, e.g. `postgres`. */
  readonly entryPoints: string[];

  /** Who answers, in which parts. */
  readonly backends: TraefikLayer4Backend[];

  /**
   * Only encrypted connections for these hosts, not `*` within them.
   *
   * @default - all connections, encrypted or not
   */
  readonly hosts?: string[];

  /**
   * Name of the Secret with which Traefik decrypts.
   *
   * @default - backends decrypt, if the connections are encrypted
   */
  readonly secretName?: string;

  /**
   * Name of the object.
   *
   * @default - the id of the construct
   */
  readonly name?: string;
}

/**
 * Sends the TCP connections of an entryPoint of Traefik to Services, without the experimental channel that TCPRoutes of Gateway API need.
 *
 * Traefik has to be started with `--providers.kubernetescrd`.
 *
 * @example
 * new traefik.IngressRouteTcp(chart, 'db', { entryPoints: ['postgres'], backends: [{ backend: RouteBackend.service('db', 5432) }] });
 * @see https://doc.traefik.io/traefik/reference/routing-configuration/kubernetes/crd/tcp/ingressroutetcp/
 */
export class IngressRouteTcp extends Construct {
  /** The object, for patches. */
  public readonly apiObject: ApiObject;

  constructor(scope: Construct, id: string, props: IngressRouteTcpProps) {
    super(scope, id);
    Checks.of(this);
    const { hosts = [], secretName } = props;
    hosts.forEach(host => checkedExactHost('value/host', host));
    const match = (hosts.length ? hosts : ['*']).map(host => `HostSNI(\`${host}\`)`).join(' || ');
    const tls = secretName ? { secretName: checkedObjectName('value/secret', secretName) } : hosts.length ? { passthrough: true } : undefined;
    const services = props.backends.map(backend => renderLayer4Backend(backend, Chart.of(this).namespace));
    this.apiObject = new ApiObject(this, 'IngressRouteTCP', {
      apiVersion: TRAEFIK_VERSION,
      kind: 'IngressRouteTCP',
      metadata: { name: checkedObjectName('traefik/name', props.name ?? id) },
      spec: { entryPoints: checkedEntryPoints(props.entryPoints), routes: [{ match, services }], ...(tls && { tls }) },
    });
  }
}

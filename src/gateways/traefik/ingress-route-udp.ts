import { ApiObject, Chart } from 'cdk8s';
import { Construct } from 'constructs';
import { checkedEntryPoints, renderLayer4Backend, TRAEFIK_VERSION } from './backend-spec';
import { TraefikLayer4Backend } from './layer4-backend';
import { Checks } from '../../findings/checks';
import { checkedObjectName } from '../../private/names';

/** Options of `IngressRouteUdp`. */
export interface IngressRouteUdpProps {
  /** Names of the entryPoints of Traefik whose packets come here, e.g. `dns`; they have an address such as `:5353/udp`. */
  readonly entryPoints: string[];

  /** Who answers, in which parts. */
  readonly backends: TraefikLayer4Backend[];

  /**
   * Name of the object.
   *
   * @default - the id of the construct
   */
  readonly name?: string;
}

/**
 * Sends the UDP packets of an entryPoint of Traefik to Services. Traefik does not read UDPRoutes of Gateway API.
 *
 * Nothing tells packets apart, so an entryPoint belongs to one such object. Traefik has to be started with `--providers.kubernetescrd`.
 *
 * @example
 * new traefik.IngressRouteUdp(chart, 'dns', { entryPoints: ['dns'], backends: [{ backend: RouteBackend.service('dns', 53) }] });
 * @see https://doc.traefik.io/traefik/reference/routing-configuration/kubernetes/crd/udp/ingressrouteudp/
 */
export class IngressRouteUdp extends Construct {
  /** The object, for patches. */
  public readonly apiObject: ApiObject;

  constructor(scope: Construct, id: string, props: IngressRouteUdpProps) {
    super(scope, id);
    Checks.of(this);
    const services = props.backends.map(backend => renderLayer4Backend(backend, Chart.of(this).namespace));
    this.apiObject = new ApiObject(this, 'IngressRouteUDP', {
      apiVersion: TRAEFIK_VERSION,
      kind: 'IngressRouteUDP',
      metadata: { name: checkedObjectName('traefik/name', props.name ?? id) },
      spec: { entryPoints: checkedEntryPoints(props.entryPoints), routes: [{ services }] },
    });
  }
}

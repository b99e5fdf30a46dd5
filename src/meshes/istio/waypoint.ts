import { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { Checks } from '../../findings/checks';
import { refuse } from '../../private/errors';
import { checkedObjectName } from '../../private/names';

/** Options of `Waypoint`. */
export interface WaypointProps {
  /**
   * Name of the object, as `IstioMesh` names it. `none` means something else to Istio.
   *
   * @default - the id of the construct
   */
  readonly name?: string;
}

/**
 * The proxy that divides requests to the Services of a namespace, where Istio has no sidecars.
 *
 * @example
 * new istio.Waypoint(chart, 'waypoint');
 * new CanaryApp(chart, 'web', {
 *   image: 'ghcr.io/acme/web:1.4.2',
 *   port: 8080,
 *   mesh: new istio.IstioMesh({
 *     dataPlane: istio.DataPlane.AMBIENT,
 *     metricProvider: new prometheus.Prometheus('http://prometheus.istio-system:9090'),
 *   }),
 * });
 * @see https://istio.io/latest/docs/ambient/usage/waypoint/
 */
export class Waypoint extends Construct {
  /** The object, for patches. */
  public readonly apiObject: ApiObject;

  constructor(scope: Construct, id: string, props: WaypointProps = {}) {
    super(scope, id);
    Checks.of(this);
    const name = checkedObjectName('istio/waypoint', props.name ?? id);
    if (name === 'none') { refuse('istio/waypoint', name, 'another name: it stands for no waypoint'); }
    this.apiObject = new ApiObject(this, 'Gateway', {
      apiVersion: 'gateway.networking.k8s.io/v1',
      kind: 'Gateway',
      metadata: { name, labels: { 'istio.io/waypoint-for': 'service' } },
      spec: {
        gatewayClassName: 'istio-waypoint',
        listeners: [{ name: 'mesh', port: 15008, protocol: 'HBONE' }],
      },
    });
  }
}

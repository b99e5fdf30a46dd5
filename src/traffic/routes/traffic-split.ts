import { Construct } from 'constructs';
import { renderHttpRule } from './render-http-route';
import { Route, RouteProps } from './route';
import { RouteBackend } from './route-backend';
import { Finding, Findings } from '../../model/finding';
import { RouteMatch } from '../../model/route-match';

/** Options of `TrafficSplit`. */
export interface TrafficSplitProps extends RouteProps {
  /** Who answers them, in which parts. */
  readonly backends: RouteBackend[];

  /**
   * Which requests; one of these must hold.
   *
   * @default - all
   */
  readonly matches?: RouteMatch[];

  /**
   * Only requests for these hosts. Not for Service parents: a mesh compares them with the name of the Service.
   *
   * @default - any host
   */
  readonly hosts?: string[];
}

/**
 * Divides requests between Services in fixed parts. No delivery engine is involved: the parts change when you change them.
 *
 * @example
 * new TrafficSplit(chart, 'web', {
 *   parents: [RouteParent.gateway(edge)],
 *   hosts: ['shop.acme.dev'],
 *   backends: [
 *     RouteBackend.service('web-v1', 8080, { weight: Weight.percent(90) }),
 *     RouteBackend.service('web-v2', 8080, { weight: Weight.percent(10) }),
 *   ],
 * });
 * @see https://gateway-api.sigs.k8s.io/guides/traffic-splitting/
 */
export class TrafficSplit extends Route {
  constructor(scope: Construct, id: string, private readonly props: TrafficSplitProps) {
    super(scope, id, { apiVersion: 'gateway.networking.k8s.io/v1', kind: 'HTTPRoute' }, props, props.hosts);
  }

  /** @internal */
  protected _render(): any {
    const { matches, backends } = this.props;
    return { rules: [renderHttpRule({ matches: matches?.map(match => match.spec), backends: backends.map(backend => backend.toJSON()) })] };
  }

  /** @internal */
  protected _check(): Finding[] {
    const findings = super._check();
    if (!this.props.backends.some(backend => backend.weight.value > 0)) {
      findings.push(Findings.error('gateway/weights-zero',
        'No backend has a weight above 0: a gateway answers 500 to every request, and the proxies of a mesh may crash.',
        'Give at least one backend a weight above 0.'));
    }
    return findings;
  }
}

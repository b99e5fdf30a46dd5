import { ApiObject, Chart, Lazy } from 'cdk8s';
import { Construct } from 'constructs';
import { renderHttpRoute } from './http-route';
import { RouteBackend } from './route-backend';
import { RouteParent } from './route-parent';
import { checkAttachment, checkHosts } from './rules/attachment';
import { acknowledge } from '../findings/acknowledgements';
import { failOnErrors, findingsOf } from '../findings/validate';
import { Finding, Findings } from '../model/finding';
import { RouteMatch } from '../model/route-match';
import { checkedObjectName } from '../private/names';
import { remembered, revisionOf } from '../private/remembered';

/** Options of `TrafficSplit`. */
export interface TrafficSplitProps {
  /** Whose requests are divided. */
  readonly parents: RouteParent[];

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

  /**
   * Name of the HTTPRoute.
   *
   * @default - the id of the construct
   */
  readonly name?: string;
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
export class TrafficSplit extends Construct {
  /** The HTTPRoute object, for patches. */
  public readonly apiObject: ApiObject;

  private readonly found = remembered(
    () => check(this.props, Chart.of(this).namespace),
    () => this.props.parents.map(({ meshGateway }) => meshGateway && revisionOf(meshGateway)),
  );

  constructor(scope: Construct, id: string, private readonly props: TrafficSplitProps) {
    super(scope, id);
    const name = checkedObjectName('split/name', props.name ?? id);
    const render = () => renderHttpRoute({
      name,
      parents: props.parents.flatMap(parent => parent.resolve(this, props.hosts ?? [])),
      hosts: props.hosts,
      matches: props.matches?.map(match => match.spec),
      backends: props.backends.map(backend => backend.toJSON()),
    });
    const { apiVersion, kind, metadata } = render();
    this.apiObject = new ApiObject(this, 'HTTPRoute', { apiVersion, kind, metadata, spec: Lazy.any({ produce: () => render().spec }) });
    failOnErrors(this, () => this.findings);
  }

  /** What is wrong with this split, as far as it is not acknowledged. */
  public get findings(): Finding[] {
    return findingsOf(this, this.found());
  }

  /** Silences a rule for this split, with a reason. */
  public acknowledge(rule: string, reason: string): void {
    acknowledge(this, rule, reason);
  }
}

function check({ parents, backends, hosts = [] }: TrafficSplitProps, namespace?: string): Finding[] {
  const gateways = parents.flatMap(parent => parent.meshGateway ?? []);
  const findings = [...checkHosts(hosts), ...gateways.flatMap(gateway => checkAttachment(gateway, hosts, namespace))];
  if (parents.length === 0) {
    findings.push(Findings.error('split/parents', 'No parent is given, so the split applies to no request.', 'Give a gateway or a Service as parent.'));
  } else if (hosts.length && gateways.length === 0) {
    findings.push(Findings.error('split/hosts', 'Hosts are given, but a mesh compares them with the name of the Service: every request would get a 404.',
      'Leave the hosts out, or give a gateway as parent.'));
  }
  if (!backends.some(backend => backend.weight.value > 0)) {
    findings.push(Findings.error('split/backends',
      'No backend has a weight above 0: a gateway answers 500 to every request, and the proxies of a mesh may crash.',
      'Give at least one backend a weight above 0.'));
  }
  return findings;
}

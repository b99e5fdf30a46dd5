import { ApiObject, Chart, Duration } from 'cdk8s';
import { Construct } from 'constructs';
import { printDuration } from './print-duration';
import { failOnErrors, findingsOf } from '../../findings/validate';
import type { ServiceProfile as ProfileObject } from '../../imports/linkerd';
import { Finding, Findings } from '../../model/finding';
import { refuse } from '../../private/errors';
import { checkedName, checkedNamePart } from '../../private/names';

/** Some requests to a Service. */
export interface ServiceProfileRoute {
  /** Name, for metrics. */
  readonly name: string;

  /** A regular expression that the whole path matches. */
  readonly pathRegex: string;

  /**
   * The method of the requests.
   *
   * @default - any
   */
  readonly method?: string;

  /**
   * Whether failed requests are tried again.
   *
   * @default false
   */
  readonly retryable?: boolean;

  /**
   * How long a request may take.
   *
   * @default - 10 seconds
   */
  readonly timeout?: Duration;
}

/** Options of `ServiceProfile`. */
export interface ServiceProfileProps {
  /** Name of the Service. */
  readonly service: string;

  /** Its routes. */
  readonly routes: ServiceProfileRoute[];

  /**
   * Namespace of the Service.
   *
   * @default - that of the chart
   */
  readonly namespace?: string;

  /**
   * Domain of the cluster.
   *
   * @default 'cluster.local'
   */
  readonly clusterDomain?: string;
}

/**
 * Retries and timeouts by path as Linkerd had them before Gateway API. Only for what is there already: while it exists, HTTPRoutes of the same Service,
 * with them the weights of canaries, and annotations of `CallSettings` do not count.
 *
 * @example
 * const profile = new linkerd.ServiceProfile(chart, 'legacy', {
 *   service: 'legacy', namespace: 'shop', routes: [{ name: 'GET /books', method: 'GET', pathRegex: '/books', retryable: true }],
 * });
 * Checks.acknowledge(profile, 'linkerd/service-profile', 'goes with the old client in May');
 * @see https://linkerd.io/2/reference/service-profiles/
 */
export class ServiceProfile extends Construct {
  /** The object, for patches. */
  public readonly apiObject: ApiObject;

  constructor(scope: Construct, id: string, private readonly props: ServiceProfileProps) {
    super(scope, id);
    const { service, routes, namespace = Chart.of(scope).namespace, clusterDomain = 'cluster.local' } = props;
    if (!namespace) { refuse('linkerd/profile-name', namespace, 'the namespace of the Service: a profile is found by its full name'); }
    this.apiObject = new ApiObject(this, 'ServiceProfile', {
      apiVersion: 'linkerd.io/v1alpha2',
      kind: 'ServiceProfile',
      metadata: {
        name: `${checkedName('value/service', service)}.${checkedNamePart('linkerd/profile-name', namespace)}.svc.${clusterDomain}`,
        ...(props.namespace && { namespace }),
      },
      spec: {
        routes: routes.map(({ name, method, pathRegex, retryable, timeout }) => ({
          name,
          condition: { ...(method && { method }), pathRegex },
          ...(retryable !== undefined && { isRetryable: retryable }),
          ...(timeout && { timeout: printDuration('linkerd/annotation-value', timeout) }),
        })),
      },
    } satisfies ProfileObject);
    failOnErrors(this, () => this.findings);
  }

  /** What is wrong with this profile, as far as it is not acknowledged. */
  public get findings(): Finding[] {
    return findingsOf(this, [Findings.warning('linkerd/service-profile',
      `The ServiceProfile of ${this.props.service} goes before HTTPRoutes and all settings of the Service by annotations.`,
      'Use HTTPRoutes, and retries and timeouts of CallSettings, on the Service or on the routes.')]);
  }
}

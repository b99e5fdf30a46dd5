import { divider, IArgoRouter, MeasuringRouterOptions, ROUTING } from './router';
import { RouterMetrics } from './router-metrics';
import { checkedObjectName } from '../../../private/names';

/** Options of `ArgoRouter.nginx`. */
export interface NginxRouterOptions extends MeasuringRouterOptions {
  /** Name of the Ingress that leads to the Service of the rollout, made elsewhere. The controller copies it for the canary. */
  readonly stableIngress: string;

  /**
   * Names of further Ingresses that lead to the Service.
   *
   * @default - none
   */
  readonly moreIngresses?: string[];

  /**
   * What the NGINX Ingress controller was told to expect before the slash of annotations.
   *
   * @default 'nginx.ingress.kubernetes.io'
   */
  readonly annotationPrefix?: string;

  /**
   * Annotations for the Ingress of the canary.
   *
   * @default - none
   */
  readonly canaryAnnotations?: { [name: string]: string };
}

export function nginx({ stableIngress, moreIngresses = [], annotationPrefix, canaryAnnotations, metricProvider }: NginxRouterOptions): IArgoRouter {
  const ingresses = [stableIngress, ...moreIngresses];
  ingresses.forEach(name => checkedObjectName('argo/router-name', name));
  return {
    name: 'NGINX',
    routing: ROUTING,
    dividesCalls: false,
    copies: false,
    trafficRouting: () => ({
      nginx: {
        ...(moreIngresses.length ? { stableIngresses: ingresses } : { stableIngress }),
        ...(annotationPrefix && { annotationPrefix }),
        ...(canaryAnnotations && { canaryIngressAnnotations: canaryAnnotations }),
      },
    }),
    objects: () => [],
    metrics: new RouterMetrics({
      counter: 'nginx_ingress_controller_requests',
      status: 'status',
      histogram: 'nginx_ingress_controller_response_duration_seconds',
      unit: 1000,
      labels: `namespace="{{ namespace }}", ingress=~"${ingresses.join('|')}", canary!=""`,
    }, metricProvider),
    generated: ({ name }) => ingresses.map(ingress => divider('networking.k8s.io/v1', 'Ingress', `${name}-${ingress}-canary`, 'NGINX')),
  };
}

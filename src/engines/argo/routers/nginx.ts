import { divider, ROUTING } from './common';
import { NginxRouterOptions } from './options';
import { IArgoRouter } from './router';
import { RequestMetrics } from '../../../model/counted-requests';
import { checkedObjectName } from '../../../private/names';

export function nginx({ ingress, moreIngresses = [], annotationPrefix, canaryAnnotations, metricProvider }: NginxRouterOptions): IArgoRouter {
  const ingresses = [ingress, ...moreIngresses];
  ingresses.forEach(name => checkedObjectName('argo/router-name', name));
  return {
    name: 'NGINX',
    routing: ROUTING,
    dividesCalls: false,
    copies: false,
    trafficRouting: () => ({
      nginx: {
        ...(moreIngresses.length ? { stableIngresses: ingresses } : { stableIngress: ingress }),
        ...(annotationPrefix && { annotationPrefix }),
        ...(canaryAnnotations && { canaryIngressAnnotations: canaryAnnotations }),
      },
    }),
    objects: () => [],
    metrics: new RequestMetrics({
      counter: 'nginx_ingress_controller_requests',
      succeeded: 'status!~"5.."',
      histogram: 'nginx_ingress_controller_response_duration_seconds',
      unit: 1000,
      labels: `namespace="{{ namespace }}", ingress=~"${ingresses.join('|')}", canary!=""`,
    }, metricProvider),
    generated: ({ name }) => ingresses.map(copied => divider('networking.k8s.io/v1', 'Ingress', `${name}-${copied}-canary`, 'NGINX')),
  };
}

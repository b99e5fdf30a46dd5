import { divider, ROUTING } from './common';
import { NginxRouterOptions } from './options';
import { IArgoRouter } from './router';
import { RequestMetrics } from '../../../model/counted-requests';
import { NGINX_COUNTS } from '../../../model/request-counters';
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
      ...NGINX_COUNTS,
      labels: `namespace="{{ namespace }}", ingress=~"${ingresses.join('|')}", canary!=""`,
    }, metricProvider),
    generated: ({ name }) => ingresses.map(copied => divider('networking.k8s.io/v1', 'Ingress', `${name}-${copied}-canary`, 'NGINX')),
  };
}

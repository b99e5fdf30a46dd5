import { divider, NO_COPIES } from './common';
import { NginxRouterOptions } from './options';
import { IFlaggerRouter } from './router';
import { RequestMetrics } from '../../../model/counted-requests';
import { checkedObjectName } from '../../../private/names';

export function nginx({ ingress, metricProvider }: NginxRouterOptions): IFlaggerRouter {
  checkedObjectName('flagger/provider-ref', ingress);
  return {
    name: 'NGINX',
    provider: 'nginx',
    routing: NO_COPIES,
    dividesCalls: false,
    matching: { alternatives: 1, severalHeaders: false, regex: true, queryParams: false },
    spec: { ingressRef: { apiVersion: 'networking.k8s.io/v1', kind: 'Ingress', name: ingress } },
    metrics: new RequestMetrics({
      counter: 'nginx_ingress_controller_requests',
      succeeded: 'status!~"5.."',
      histogram: 'nginx_ingress_controller_response_duration_seconds',
      unit: 1000,
      labels: `namespace="{{ namespace }}", ingress="${ingress}", canary!=""`,
    }, metricProvider),
    generated: () => [divider('networking.k8s.io/v1', 'Ingress', `${ingress}-canary`, 'NGINX')],
  };
}

import { divider, NO_COPIES } from './common';
import { NginxRouterOptions } from './options';
import { IFlaggerRouter } from './router';
import { RequestMetrics } from '../../../model/counted-requests';
import { NGINX_COUNTS } from '../../../model/request-counters';
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
      ...NGINX_COUNTS,
      labels: `namespace="{{ namespace }}", ingress="${ingress}", canary!=""`,
    }, metricProvider),
    generated: () => [divider('networking.k8s.io/v1', 'Ingress', `${ingress}-canary`, 'NGINX')],
  };
}

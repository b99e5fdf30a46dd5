import { divider, NO_COPIES } from './common';
import { envoyMetrics } from './envoy-metrics';
import { GlooRouterOptions } from './options';
import { IFlaggerRouter } from './router';
import { checkedObjectName } from '../../../private/names';

export function gloo({ upstream, metricProvider }: GlooRouterOptions = {}): IFlaggerRouter {
  if (upstream) { checkedObjectName('flagger/provider-ref', upstream.name); }
  return {
    name: 'Gloo',
    provider: 'gloo',
    routing: NO_COPIES,
    dividesCalls: false,
    matching: { alternatives: 1, severalHeaders: false, regex: true, queryParams: false },
    ...(upstream && { spec: { upstreamRef: { apiVersion: 'gloo.solo.io/v1', kind: 'Upstream', ...upstream } } }),
    metrics: envoyMetrics('envoy_cluster_name=~"{{ namespace }}-{{ service }}-canaryupstream-[0-9a-zA-Z-]+_[0-9a-zA-Z-]+"', metricProvider),
    generated: ({ namespace = 'default', services: { apex, port } }) => [
      divider('gateway.solo.io/v1', 'RouteTable', apex, 'Gloo'),
      ...['primary', 'canary'].map(version => ({
        apiVersion: 'gloo.solo.io/v1', kind: 'Upstream', name: `${namespace}-${apex}-${version}upstream-${port}`, purpose: `how Gloo calls ${version}`,
      })),
    ],
  };
}

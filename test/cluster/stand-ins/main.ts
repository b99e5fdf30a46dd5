/**
 * Stands in for what a control plane of plain processes lacks: what runs in pods, kube-proxy, the mesh's data plane and route status,
 * the cluster's DNS, and the resource metrics. Prints `ready`; ends on SIGTERM and when its stdin is closed.
 */
import { KubeConfig } from '@kubernetes/client-node';
import { Api } from './api';
import { ClusterView } from './cluster-view';
import { DnsStandIn } from './dns';
import { log } from './log';
import { Metrics } from './metrics';
import { serveMetrics } from './metrics-page';
import { PodsStandIn } from './pods';
import { ResourceMetricsStandIn } from './resource-metrics';
import { RouteStatusStandIn } from './route-status-writer';
import { ServiceProxyStandIn } from './service-proxy';

const METRICS_PORT = 9101;

async function main(): Promise<void> {
  const kubeConfig = new KubeConfig();
  kubeConfig.loadFromDefault();
  const api = new Api(kubeConfig);
  const view = new ClusterView(api);
  const cluster = () => view.cluster;
  const metrics = new Metrics();
  const pods = new PodsStandIn(metrics);
  const services = new ServiceProxyStandIn([ResourceMetricsStandIn.ADDRESS]);
  const routeStatus = new RouteStatusStandIn(api, cluster);

  let listening: Promise<unknown> = Promise.resolve();
  view.follow(now => { listening = Promise.all([pods.follow(now), services.follow(now)]); });
  view.follow(now => routeStatus.follow(now));
  await view.start();
  await Promise.all([
    serveMetrics(metrics, cluster, METRICS_PORT),
    new DnsStandIn(cluster).listen('127.0.0.1'),
    new ResourceMetricsStandIn(api, cluster).start(),
  ]);
  await listening;
  console.log('ready');
}

process.on('SIGTERM', () => process.exit(0));
process.stdin.on('end', () => process.exit(0)).resume();
process.on('uncaughtException', error => log('uncaught', error));
process.on('unhandledRejection', error => log('unhandled', error));
main().catch(error => {
  log('cannot start', error);
  process.exit(1);
});

import { checkedName, checkedNamePart } from '../../private/names';

/**
 * Services of several clusters, as Linkerd's multi-cluster extension makes them: labels for Services that others may call, and the names under which
 * those of others are called here.
 *
 * @example
 * new kplus.Service(chart, 'orders', { metadata: { labels: linkerd.MultiCluster.exported() }, ports: [{ port: 8080 }] });
 * new TrafficSplit(chart, 'orders-failover', {
 *   parents: [RouteParent.service('orders', 8080)],
 *   backends: [
 *     RouteBackend.service('orders', 8080, { weight: Weight.percent(90) }),
 *     RouteBackend.service(linkerd.MultiCluster.mirrorOf('orders', 'east'), 8080, { weight: Weight.percent(10) }),
 *   ],
 * });
 * @see https://linkerd.io/2/features/multicluster/
 */
export class MultiCluster {
  /** Labels of a Service that other clusters mirror. Their requests come in through Linkerd's gateway of this cluster. */
  public static exported(): { [key: string]: string } {
    return { 'mirror.linkerd.io/exported': 'true' };
  }

  /** Labels of a Service that other clusters mirror. Their requests go straight to its pods, in one flat network. */
  public static exportedByPods(): { [key: string]: string } {
    return { 'mirror.linkerd.io/exported': 'remote-discovery' };
  }

  /** Labels of a Service whose pods in all clusters answer together, in one flat network. */
  public static federated(): { [key: string]: string } {
    return { 'mirror.linkerd.io/federated': 'member' };
  }

  /**
   * Name of the Service here whose requests go to another cluster.
   *
   * @param service name of the Service there
   * @param cluster name of the Link to that cluster
   */
  public static mirrorOf(service: string, cluster: string): string {
    return checkedName('linkerd/mirror', `${checkedName('linkerd/mirror', service)}-${checkedNamePart('linkerd/mirror', cluster)}`);
  }

  /**
   * Name of the Service whose requests go to all clusters that are members of it.
   *
   * @param service name of the Service in each cluster
   */
  public static federationOf(service: string): string {
    return checkedName('linkerd/mirror', `${checkedName('linkerd/mirror', service)}-federated`);
  }

  private constructor() {}
}

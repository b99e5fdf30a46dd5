import { Api, ApiError } from './api';
import { log } from './log';
import { Cluster, HttpRoute, keyOf } from './objects';
import { statusOf } from './route-status';

/** Time for what was written to be seen. */
const PAUSE_MILLISECONDS = 200;
const RETRY_MILLISECONDS = 1000;

/** Stands in for Linkerd's policy controller, which tells the owners of routes that it has taken them. */
export class RouteStatusStandIn {
  private readonly writing = new Set<string>();

  public constructor(private readonly api: Api, private readonly cluster: () => Cluster) {}

  public follow(cluster: Cluster): void {
    for (const route of cluster.routes) { void this.write(route, cluster); }
  }

  private async write(route: HttpRoute, cluster: Cluster): Promise<void> {
    const key = keyOf(route);
    const parents = this.writing.has(key) ? undefined : statusOf(route, cluster.services, new Date());
    if (!parents) { return; }
    this.writing.add(key);
    const { namespace, name, resourceVersion } = route.metadata;
    let wait = PAUSE_MILLISECONDS;
    try {
      // With its version, so that what another controller has written meanwhile is not lost.
      const patch = { metadata: { resourceVersion }, status: { parents } };
      await this.api.merge(`/apis/gateway.networking.k8s.io/v1/namespaces/${namespace}/httproutes/${name}/status`, patch);
    } catch (error) {
      // A route that has changed or gone is about to be seen so.
      if (!(error instanceof ApiError && [404, 409].includes(error.status))) {
        log(`status of route ${key}`, error);
        wait = RETRY_MILLISECONDS;
      }
    }
    setTimeout(() => this.again(key), wait);
  }

  /** What changed while the status was written may need another one. */
  private again(key: string): void {
    this.writing.delete(key);
    const cluster = this.cluster();
    const route = cluster.routes.find(candidate => keyOf(candidate) === key);
    if (route) { void this.write(route, cluster); }
  }
}

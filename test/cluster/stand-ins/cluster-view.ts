import { Informer, KubernetesListObject, makeInformer, ObjectCache } from '@kubernetes/client-node';
import { Api, ApiError } from './api';
import { log } from './log';
import { Cluster } from './objects';

const PATHS: { readonly [kind in keyof Cluster]: string } = {
  pods: '/api/v1/pods',
  replicaSets: '/apis/apps/v1/replicasets',
  services: '/api/v1/services',
  endpointSlices: '/apis/discovery.k8s.io/v1/endpointslices',
  routes: '/apis/gateway.networking.k8s.io/v1/httproutes',
};
const RETRY_MILLISECONDS = 1000;
/** Changes come in bursts; what follows them is worked out once for each. */
const BURST_MILLISECONDS = 10;

type Kind = keyof Cluster;
type Watched = Informer<any> & ObjectCache<any>;

/** Follows the cluster, also over restarts of the API server, and tells what it looks like after each change. */
export class ClusterView {
  private readonly watched = new Map<Kind, Watched>();
  private readonly followers: Array<(cluster: Cluster) => void> = [];
  private pending?: NodeJS.Timeout;

  public constructor(private readonly api: Api) {}

  public get cluster(): Cluster {
    return Object.fromEntries((Object.keys(PATHS) as Kind[]).map(kind => [kind, this.watched.get(kind)?.list() ?? []])) as unknown as Cluster;
  }

  public follow(follower: (cluster: Cluster) => void): void {
    this.followers.push(follower);
  }

  /** Resolves when every kind was listed, or is not served, and the followers know. */
  public async start(): Promise<void> {
    await Promise.all((Object.keys(PATHS) as Kind[]).map(kind => this.watch(kind)));
    this.tell();
  }

  private async watch(kind: Kind): Promise<void> {
    let listed: () => void;
    const known = new Promise<void>(resolve => { listed = resolve; });
    const list = async (): Promise<KubernetesListObject<any>> => {
      try {
        const found = await this.api.get(PATHS[kind]);
        setImmediate(listed);
        return found;
      } catch (error) {
        if (error instanceof ApiError && error.status === 404) { setImmediate(listed); }
        throw error;
      }
    };
    const informer = makeInformer<any>(this.api.kubeConfig, PATHS[kind], list);
    this.watched.set(kind, informer);
    informer.on('change', () => { this.pending ??= setTimeout(() => this.tell(), BURST_MILLISECONDS); });
    let logged: string | undefined;
    informer.on('error', error => {
      if (error?.status !== 404 && error?.message !== logged) {
        log(`watch of ${kind}`, error);
        logged = error?.message;
      }
      setTimeout(() => void informer.start(), RETRY_MILLISECONDS);
    });
    void informer.start();
    await known;
  }

  private tell(): void {
    clearTimeout(this.pending);
    this.pending = undefined;
    const cluster = this.cluster;
    for (const follower of this.followers) {
      try {
        follower(cluster);
      } catch (error) {
        log('following a change', error);
      }
    }
  }
}

import { Cluster, KubernetesObject, Pod } from './objects';

/** One answered request, as the pod's own proxy and the application in it see it. */
export interface Answered {
  readonly podUid: string;
  readonly port: number;
  readonly method: string;
  readonly status: number;
  readonly milliseconds: number;
}

const LINKERD_BOUNDS = [1, 10, 100, 1000, 10000].flatMap(power => [1, 2, 3, 4, 5].map(digit => digit * power));
const APPLICATION_BOUNDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

type Labels = { readonly [name: string]: string };
interface Series {
  readonly podUid: string;
  readonly name: string;
  readonly labels: Labels;
  value: number;
}

/** Counts the pods' requests under the names of Linkerd's proxies and under those usual for applications. */
export class Metrics {
  private readonly series = new Map<string, Series>();

  public record(answered: Answered): void {
    const { podUid, port, method } = answered;
    const add = (name: string, labels: Labels, by = 1) => this.add(podUid, name, labels, by);
    const status = String(answered.status);
    const inbound = { direction: 'inbound', target_port: String(port), route_name: 'default', status_code: status };
    add('response_total', { ...inbound, classification: answered.status >= 500 ? 'failure' : 'success' });
    this.observe(podUid, 'response_latency_ms', inbound, answered.milliseconds, LINKERD_BOUNDS);
    add('http_requests_total', { status, method });
    this.observe(podUid, 'http_request_duration_seconds', { status, method }, answered.milliseconds / 1000, APPLICATION_BOUNDS);
  }

  /** The text that Prometheus scrapes: the series of the pods that there are. */
  public text(cluster: Cluster): string {
    const pods = new Map(cluster.pods.map(pod => [pod.metadata.uid ?? '', podLabels(pod, cluster)]));
    const lines = [...this.series.entries()].flatMap(([key, { podUid, name, labels, value }]) => {
      const pod = pods.get(podUid);
      if (!pod) { this.series.delete(key); }
      return pod ? [`${name}${written({ ...name.startsWith('response_') ? pod.proxy : pod.application, ...labels })} ${value}`] : [];
    });
    return ['# Written by the stand-in for pods and their proxies.', ...lines.sort(), ''].join('\n');
  }

  private observe(podUid: string, name: string, labels: Labels, value: number, bounds: readonly number[]): void {
    for (const bound of bounds) { this.add(podUid, `${name}_bucket`, { ...labels, le: String(bound) }, value <= bound ? 1 : 0); }
    this.add(podUid, `${name}_bucket`, { ...labels, le: '+Inf' }, 1);
    this.add(podUid, `${name}_count`, labels, 1);
    this.add(podUid, `${name}_sum`, labels, value);
  }

  private add(podUid: string, name: string, labels: Labels, by: number): void {
    const key = `${podUid} ${name} ${Object.values(labels).join(' ')}`;
    const series = this.series.get(key) ?? { podUid, name, labels, value: 0 };
    series.value += by;
    this.series.set(key, series);
  }
}

/** What a Prometheus set up for Linkerd knows of a pod: its labels, and the workload that owns it. */
function podLabels(pod: Pod, cluster: Cluster): { proxy: Labels; application: Labels } {
  const place = { namespace: pod.metadata.namespace ?? '', pod: pod.metadata.name };
  const labels = Object.entries(pod.metadata.labels ?? {}).map(([name, value]) => [name.replace(/[^A-Za-z0-9_]/g, '_'), value]);
  const replicaSet = ownerOf(pod, 'ReplicaSet');
  const owner = cluster.replicaSets.find(candidate => candidate.metadata.namespace === place.namespace && candidate.metadata.name === replicaSet);
  const deployment = owner && ownerOf(owner, 'Deployment');
  const app = pod.metadata.labels?.app;
  return {
    proxy: { ...Object.fromEntries(labels), ...replicaSet && { replicaset: replicaSet }, ...deployment && { deployment }, ...place },
    application: { ...app && { app }, ...place },
  };
}

function ownerOf(object: KubernetesObject, kind: string): string | undefined {
  return object.metadata.ownerReferences?.find(owner => owner.kind === kind)?.name;
}

function written(labels: Labels): string {
  const escaped = (value: string) => value.replace(/\\/g, '\\\\').replace(/"/g, '\\"').replace(/\n/g, '\\n');
  return `{${Object.entries(labels).sort(([a], [b]) => a < b ? -1 : 1).map(([name, value]) => `${name}="${escaped(value)}"`).join(',')}}`;
}

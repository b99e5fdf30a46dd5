import { isAnswering } from './answering';
import { behaviourOf } from './behaviour';
import { selects } from './label-selector';
import { Cluster, Container, Pod } from './objects';

const GROUP_VERSION = 'metrics.k8s.io/v1beta1';
const ROOT = `/apis/${GROUP_VERSION}`;
/** All pods, those of a namespace, or one. */
const PODS = /^\/apis\/metrics\.k8s\.io\/v1beta1(?:\/namespaces\/([^/]+))?\/pods(?:\/([^/]+))?$/;
const MEMORY_PERCENT = 50;
const WITHOUT_REQUEST = { cpu: '100m', memory: '64Mi' };

/** An answer of the resource metrics API. */
export interface ApiAnswer {
  readonly status: number;
  readonly body: object;
}

/** Answers a request to the resource metrics API, as far as autoscalers and `kubectl top` use it. */
export function resourceMetrics(url: URL, cluster: Cluster, now: Date): ApiAnswer {
  if (url.pathname === ROOT) { return found(RESOURCES); }
  if (url.pathname === `${ROOT}/nodes`) { return found({ kind: 'NodeMetricsList', apiVersion: GROUP_VERSION, metadata: {}, items: [] }); }
  const asked = PODS.exec(url.pathname);
  if (!asked) { return missing(url.pathname); }
  const [, namespace, name] = asked;
  const pods = cluster.pods.filter(isAnswering).filter(({ metadata }) => namespace === undefined || metadata.namespace === namespace);
  if (name === undefined) {
    const selector = url.searchParams.get('labelSelector') ?? '';
    const items = pods.filter(pod => selects(selector, pod.metadata.labels)).map(pod => podMetrics(pod, now));
    return found({ kind: 'PodMetricsList', apiVersion: GROUP_VERSION, metadata: {}, items });
  }
  const pod = pods.find(({ metadata }) => metadata.name === name);
  return pod ? found(podMetrics(pod, now)) : missing(name);
}

const RESOURCES = {
  kind: 'APIResourceList',
  apiVersion: 'v1',
  groupVersion: GROUP_VERSION,
  resources: [
    { name: 'nodes', singularName: '', namespaced: false, kind: 'NodeMetrics', verbs: ['get', 'list'] },
    { name: 'pods', singularName: '', namespaced: true, kind: 'PodMetrics', verbs: ['get', 'list'] },
  ],
};

function podMetrics(pod: Pod, now: Date): object {
  const { name, namespace, labels, creationTimestamp } = pod.metadata;
  // A short window: an autoscaler waits for as long before it believes what it is told of a new pod.
  return {
    kind: 'PodMetrics',
    apiVersion: GROUP_VERSION,
    metadata: { name, namespace, labels, creationTimestamp },
    timestamp: now.toISOString().replace(/\.\d+/, ''),
    window: '1s',
    containers: pod.spec.containers.map(container => ({ name: container.name, usage: usageOf(container) })),
  };
}

function usageOf(container: Container): { cpu: string; memory: string } {
  const requests = { ...WITHOUT_REQUEST, ...container.resources?.requests };
  const cpu = quantity(requests.cpu) * behaviourOf(container.image ?? '').cpuPercent / 100;
  const memory = quantity(requests.memory) * MEMORY_PERCENT / 100;
  return { cpu: `${Math.round(cpu * 1e9)}n`, memory: `${Math.round(memory / 1024)}Ki` };
}

const UNITS: { readonly [suffix: string]: number } = {
  'n': 1e-9, 'u': 1e-6, 'm': 1e-3, '': 1, 'k': 1e3, 'M': 1e6, 'G': 1e9, 'T': 1e12, 'Ki': 2 ** 10, 'Mi': 2 ** 20, 'Gi': 2 ** 30, 'Ti': 2 ** 40,
};

/** The number that a Kubernetes quantity such as `250m` or `64Mi` stands for. */
export function quantity(text: string): number {
  const [, number, suffix] = /^([0-9.]+(?:e[0-9]+)?)([A-Za-z]*)$/.exec(text) ?? [];
  return Number(number) * UNITS[suffix];
}

function found(body: object): ApiAnswer {
  return { status: 200, body };
}

function missing(what: string): ApiAnswer {
  const message = `${what} is not known to the stand-in`;
  return { status: 404, body: { kind: 'Status', apiVersion: 'v1', status: 'Failure', reason: 'NotFound', message, code: 404 } };
}

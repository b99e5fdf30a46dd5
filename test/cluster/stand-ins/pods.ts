import * as http from 'node:http';
import { isAnswering } from './answering';
import { behaviourOf, fails, versionOf } from './behaviour';
import { Listeners, Wanted } from './listeners';
import { log } from './log';
import { Metrics } from './metrics';
import { Cluster, Container, Pod } from './objects';

/** Stands in for what runs in pods: answers on each port of each ready pod, as the tag of its image says. */
export class PodsStandIn {
  private readonly listeners = new Listeners((key, error) => log(`pod address ${key}`, error));
  private pods = new Map<string, Pod>();

  public constructor(private readonly metrics: Metrics) {}

  public follow(cluster: Cluster): Promise<void> {
    this.pods = new Map(cluster.pods.map(pod => [pod.metadata.uid ?? '', pod]));
    return this.listeners.set(cluster.pods.filter(isAnswering).flatMap(pod => this.addressesOf(pod)));
  }

  private addressesOf(pod: Pod): Wanted[] {
    return pod.spec.containers.flatMap(container => (container.ports ?? [])
      .filter(port => (port.protocol ?? 'TCP') === 'TCP')
      .map(port => ({
        owner: pod.metadata.uid ?? '',
        address: pod.status?.podIP ?? '',
        port: port.containerPort,
        // The kubelet ends a container when its preStop hook is over.
        drainMilliseconds: 1000 * (container.lifecycle?.preStop?.sleep?.seconds ?? 0),
        handler: () => this.handler(pod, container, port.containerPort),
      })));
  }

  private handler(first: Pod, container: Container, port: number): http.RequestListener {
    const podUid = first.metadata.uid ?? '';
    const image = container.image ?? '';
    const behaviour = behaviourOf(image);
    let requests = 0;
    return (request, response) => {
      const begin = performance.now();
      const status = askedStatus(request) ?? (fails(behaviour, ++requests) ? 500 : 200);
      const { metadata } = this.pods.get(podUid) ?? first;
      const method = request.method ?? '';
      const answer = {
        from: 'pod stand-in',
        pod: metadata.name,
        namespace: metadata.namespace,
        image,
        version: versionOf(image),
        labels: metadata.labels,
        method,
        path: request.url,
        headers: request.headers,
      };
      response.on('finish', () => this.metrics.record({ podUid, port, method, status, milliseconds: performance.now() - begin }));
      const send = () => {
        response.writeHead(status, { 'content-type': 'application/json', 'x-pod': metadata.name });
        response.end(`${JSON.stringify(answer)}\n`);
      };
      request.resume().on('end', () => behaviour.delayMilliseconds ? setTimeout(send, behaviour.delayMilliseconds) : send());
    };
  }
}

/** A caller may ask for a status, to see what others make of it. */
function askedStatus(request: http.IncomingMessage): number | undefined {
  const status = Number(request.headers['x-stand-in-status']);
  return Number.isInteger(status) && status >= 200 && status <= 599 ? status : undefined;
}

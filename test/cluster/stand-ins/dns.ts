import * as dgram from 'node:dgram';
import * as packet from 'dns-packet';
import { endpointAddressesOf } from './endpoints';
import { log } from './log';
import { Cluster } from './objects';

const PORT = 53;
const NXDOMAIN = 3;
const TTL_SECONDS = 1;

/** Stands in for the cluster's DNS: the addresses of Services, and nothing else in the world. */
export class DnsStandIn {
  private readonly socket = dgram.createSocket('udp4');

  public constructor(private readonly cluster: () => Cluster) {}

  public listen(address: string): Promise<void> {
    this.socket.on('message', (message, from) => {
      try {
        this.socket.send(answerTo(message, this.cluster()), from.port, from.address);
      } catch (error) {
        log('DNS question', error);
      }
    });
    return new Promise((resolve, reject) => {
      this.socket.once('error', reject).bind(PORT, address, () => {
        this.socket.off('error', reject).on('error', error => log('DNS', error));
        resolve();
      });
    });
  }
}

/** The packet that answers a packet. */
export function answerTo(message: Buffer, cluster: Cluster): Buffer {
  const { id, questions = [] } = packet.decode(message);
  const [question] = questions;
  const addresses = addressesOf(question.name, cluster);
  const flags = packet.AUTHORITATIVE_ANSWER + packet.RECURSION_DESIRED + packet.RECURSION_AVAILABLE + (addresses ? 0 : NXDOMAIN);
  const answers = question.type === 'A' ? (addresses ?? []).map(data => ({ type: 'A' as const, name: question.name, ttl: TTL_SECONDS, data })) : [];
  return packet.encode({ type: 'response', id, flags, questions: [question], answers });
}

/** The addresses of a name, or undefined when there is no such name. */
export function addressesOf(name: string, cluster: Cluster): string[] | undefined {
  const [, service, namespace] = /^([^.]+)\.([^.]+)\.svc\.cluster\.local$/.exec(name.toLowerCase()) ?? [];
  const found = cluster.services.find(({ metadata }) => metadata.name === service && metadata.namespace === namespace);
  if (!found?.spec.clusterIP) { return undefined; }
  return found.spec.clusterIP === 'None' ? endpointAddressesOf(found, cluster) : [found.spec.clusterIP];
}

import * as assert from 'node:assert/strict';
import { JsonPatch } from 'cdk8s';
import { Foretold, foretold, patched } from './foretold';
import { answered, routed } from './traefik-web';
import { TRAEFIK } from '../../harness';

const listeners = (...list: object[]) => (namespace: string) =>
  patched(routed(namespace), 'Gateway', 'edge', JsonPatch.replace('/spec/listeners', list));

/** Waits until Traefik has refused the Gateway, and a listener of it for a reason. */
async function refuses({ cluster, namespace }: Foretold, reason: string): Promise<void> {
  await cluster.until(`Traefik says ${reason}`, async () => {
    const { status } = await cluster.kubernetes.get({ apiVersion: 'gateway.networking.k8s.io/v1', kind: 'Gateway', namespace, name: 'edge' });
    const reasons = status.listeners.flatMap(({ conditions }: any) => conditions.map((condition: any) => condition.reason));
    assert.ok(reasons.includes(reason), reasons.join());
    assert.equal(status.conditions.find(({ type }: any) => type === 'Accepted').status, 'False');
    return true;
  });
}

const BROKEN = [
  { rule: 'service-port', reason: 'PortUnavailable', listener: { name: 'http', protocol: 'HTTP', port: 80 } },
  { rule: 'listener-certificate', reason: 'InvalidTLSConfiguration', listener: { name: 'https', protocol: 'HTTPS', port: 8443 } },
];

for (const { rule, reason, listener } of BROKEN) {
  foretold(`traefik/${rule}`, `Traefik refuses the listener (${reason}) and with it the Gateway, and answers 404`, [TRAEFIK], listeners(listener),
    async seen => {
      await answered(seen, { 'status 404': 20 });
      await refuses(seen, reason);
    });
}

foretold('traefik/listener-protocol', 'Traefik refuses the listener and with it the Gateway, and serves the other listener all the same', [TRAEFIK],
  listeners({ name: 'http', protocol: 'HTTP', port: 8000 }, { name: 'udp', protocol: 'UDP', port: 8443 }),
  async seen => {
    await answered(seen, { v1: 10, v2: 10 });
    await refuses(seen, 'UnsupportedProtocol');
  });

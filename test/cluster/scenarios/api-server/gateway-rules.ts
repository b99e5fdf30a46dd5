import * as assert from 'node:assert/strict';
import { compared, Comparison, RULES } from './compared';
import { samples } from '../../../support/gateway-api';
import { Cluster, CRDS } from '../../harness';
import { scenario } from '../../scenario';

/** They agree on every object, and each rule had objects of both sorts. */
function assertEqual({ differing, accepted, refused, byRule }: Comparison, where: string, unused: string[]): void {
  const counts = RULES.map(({ rule: { name } }) => ({ name, ...byRule[name] ?? { accepted: 0, refused: 0 } }));
  console.log([`${where}: ${accepted + refused} objects, ${accepted} accepted, ${refused} refused`,
    ...counts.map(({ name, ...count }) => `  ${name}: ${count.refused} refused for it alone, ${count.accepted} accepted near it`)].join('\n'));
  assert.equal(differing.length, 0, `They differ on ${differing.length} objects, e.g.\n${differing.slice(0, 5).join('\n')}`);
  assert.deepEqual(counts.filter(count => count.accepted === 0 || count.refused === 0).map(({ name }) => name).sort(), unused);
}

/** These are about fields of the experimental channel. */
const EXPERIMENTAL = ['auth-protocol', 'retry-interval', 'rule-name-unique', 'session-cookie', 'session-lifetime'].map(name => `gateway/${name}`);

scenario('The API server refuses exactly the generated Gateway API objects that break a rule of ours, and because of the same fields', [CRDS], async cluster =>
  assertEqual(await compared(samples('v1.5.1-standard', 0.75), cluster, {}), 'Gateway API 1.5.1', EXPERIMENTAL));

/** Each attempt has servers of its own. */
let index = 2;

scenario('API servers with the experimental channel of Gateway API 1.5.1, and with 1.6.1, refuse exactly the generated objects that break a rule of ours', [CRDS], async () => {
  const others = [
    [{ gatewayApiChannel: 'experimental' }, 'v1.5.1-experimental', { gatewayApiChannel: 'experimental' }, []],
    [{ gatewayApi: 'gateway-api-1.6' }, 'v1.6.1-standard', { gatewayApi: '1.6.1' }, EXPERIMENTAL],
  ] as const;
  for (const [options, source, versions, unused] of others) {
    const cluster = new Cluster({ index: index++, ...options });
    try {
      await cluster.ensure(CRDS);
      assertEqual(await compared(samples(source, 0.3), cluster, versions), source, [...unused]);
    } finally {
      await cluster.stop();
    }
  }
});

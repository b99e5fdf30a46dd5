import * as assert from 'node:assert/strict';
import { Foretold, foretold } from './foretold';
import { budget, plain } from './kubernetes-web';
import { KUBELET_STAND_IN } from '../../harness';

/** Evicts one of three pods that are ready. */
async function evict({ cluster, namespace }: Foretold): Promise<void> {
  const [{ metadata }] = await cluster.kubernetes.list('v1', 'Pod', namespace);
  await cluster.kubernetes.evict(namespace, metadata.name);
}

foretold('kubernetes/budget-permits-eviction', 'the API server evicts no pod, though all are ready', [KUBELET_STAND_IN],
  namespace => plain(namespace, budget('web', { minAvailable: 3 })),
  async seen => {
    const { cluster, namespace, app } = seen;
    await cluster.apply(app);
    const name = { apiVersion: 'policy/v1', kind: 'PodDisruptionBudget', namespace, name: 'web' };
    await cluster.until('the pods are counted', async () => (await cluster.kubernetes.get(name)).status.currentHealthy === 3);
    await assert.rejects(evict(seen), { code: 429, message: /Cannot evict pod as it would violate the pod's disruption budget/ });
    await cluster.kubernetes.patch(name, { spec: { minAvailable: 2 } });
    await cluster.until('a budget that permits one is counted', async () => (await cluster.kubernetes.get(name)).status.disruptionsAllowed === 1);
    await evict(seen);
  });

foretold('kubernetes/one-budget', 'the API server evicts no pod, though each of the two budgets permits it', [KUBELET_STAND_IN],
  namespace => plain(namespace, budget('first', { maxUnavailable: 1 }), budget('second', { maxUnavailable: 1 })),
  async seen => {
    const { cluster, namespace, app } = seen;
    await cluster.apply(app);
    await cluster.until('the pods are ready', async () =>
      (await cluster.kubernetes.get({ apiVersion: 'apps/v1', kind: 'Deployment', namespace, name: 'web' })).status.readyReplicas === 3);
    await assert.rejects(evict(seen), /more than one PodDisruptionBudget/);
  });

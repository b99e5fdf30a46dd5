import * as assert from 'node:assert/strict';
import { Foretold, foretold } from './foretold';
import { autoscaler, plain } from './kubernetes-web';
import { CONTROLLER_MANAGER, PODS_STAND_IN } from '../../harness';

/** Waits until all autoscalers say a reason in a condition, with a message. */
async function says({ cluster, namespace, app }: Foretold, reason: string, message: RegExp): Promise<void> {
  await cluster.apply(app);
  await cluster.until(`the autoscalers say ${reason}`, async () => {
    for (const { status } of await cluster.kubernetes.list('autoscaling/v2', 'HorizontalPodAutoscaler', namespace)) {
      const condition = status.conditions.find((one: any) => one.reason === reason);
      assert.ok(condition, JSON.stringify(status.conditions));
      assert.equal(condition.status, 'False');
      assert.match(condition.message, message);
    }
    return true;
  });
}

foretold('kubernetes/one-autoscaler', 'the controller manager scales nothing, and says so only in the status of both', [CONTROLLER_MANAGER],
  namespace => plain(namespace, autoscaler('first'), autoscaler('second')),
  seen => says(seen, 'AmbiguousSelector', /pods by selector .* are controlled by multiple HPAs/));

foretold('kubernetes/autoscaler-requests', 'the controller manager scales nothing, because use cannot be measured', [PODS_STAND_IN],
  namespace => plain(namespace, autoscaler('web', {
    maxReplicas: 5, metrics: [{ type: 'Resource', resource: { name: 'cpu', target: { type: 'Utilization', averageUtilization: 50 } } }],
  })),
  seen => says(seen, 'FailedGetResourceMetric', /missing request for cpu/));

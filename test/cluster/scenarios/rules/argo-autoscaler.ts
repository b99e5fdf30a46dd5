import { JsonPatch } from 'cdk8s';
import { foretold, patched } from './foretold';
import { ARGO_ROLLOUTS } from '../../harness';
import { argoWeb } from '../argo-rollouts/argo-web';

const HANDMADE = [
  { rule: 'autoscaler-group', target: { apiVersion: 'apps/v1', kind: 'Rollout', name: 'web' } },
  { rule: 'autoscaler-left-behind', target: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'web' } },
];

for (const { rule, target } of HANDMADE) {
  foretold(`argo/${rule}`, 'the autoscaler finds nothing to scale, and Argo Rollouts keeps the pods that there are', [ARGO_ROLLOUTS],
    namespace => patched(argoWeb(namespace, '1', { autoscaling: { minReplicas: 2, maxReplicas: 4 } }), 'HorizontalPodAutoscaler', 'web',
      JsonPatch.replace('/spec/scaleTargetRef', target)),
    async ({ cluster, namespace, app }) => {
      await cluster.apply(app);
      await cluster.rollout(namespace, 'web').reaches('Healthy');
      await cluster.until('the autoscaler says so', async () => {
        const [{ status }] = await cluster.kubernetes.list('autoscaling/v2', 'HorizontalPodAutoscaler', namespace);
        return status.conditions?.some(({ type, reason }: any) => type === 'AbleToScale' && reason === 'FailedGetScale');
      });
    });
}

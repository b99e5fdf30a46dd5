import * as assert from 'node:assert/strict';
import { App, Chart } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { AnyObject, CRDS, objectsOf } from '../../harness';
import { scenario } from '../../scenario';
import { argo, linkerd, ProgressiveRollout, RolloutTarget } from 'cdk8s-canary';

/** A Deployment that was there before, and later its rollout, which leaves the number of pods out. */
function legacy(namespace: string, rolledOut: boolean): App {
  const app = new App();
  const chart = new Chart(app, namespace, { namespace });
  const deployment = new kplus.Deployment(chart, 'legacy', {
    metadata: { name: 'web' }, podMetadata: { labels: { app: 'web' } }, replicas: 4, select: false, containers: [{ image: 'acme/web:1', portNumber: 8080 }],
  });
  deployment.select(kplus.LabelSelector.of({ labels: { app: 'web' } }));
  if (rolledOut) {
    const target = RolloutTarget.fromDeployment(deployment);
    new ProgressiveRollout(chart, 'rollout', { target, engine: new argo.ArgoRolloutsEngine(), mesh: new linkerd.LinkerdMesh() });
  }
  return app;
}

const deploymentIn = (objects: AnyObject[]) => objects.find(({ kind }) => kind === 'Deployment');

scenario('API server: a number of pods that is left out falls to one, unless it was handed over to another field manager', [CRDS], async cluster => {
  const replicasAfter = async (namespace: string, handOver: boolean) => {
    await cluster.apply(legacy(namespace, false));
    if (handOver) {
      const { apiVersion, kind, metadata, spec: { replicas } } = deploymentIn(objectsOf(legacy(namespace, false)));
      await cluster.kubernetes.apply({ apiVersion, kind, metadata: { name: metadata.name, namespace }, spec: { replicas } }, { manager: 'handover' });
    }
    // As the API server answers, before any controller acts.
    return deploymentIn(await cluster.apply(legacy(namespace, true))).spec.replicas;
  };
  assert.equal(await replicasAfter('a-dropped', false), 1);
  assert.equal(await replicasAfter('a-handed-over', true), 4);
});

import { ApiObject } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { chart, errors, object } from '../../support/synth';
import { argo, flagger, IDeliveryEngine, linkerd, ProgressiveRollout, RolloutTarget } from 'cdk8s-canary';

const workload = (replicas?: number) => ({
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name: 'old' },
  spec: {
    replicas,
    selector: { matchLabels: { app: 'old' } },
    template: { metadata: { labels: { app: 'old' } }, spec: { containers: [{ name: 'old', image: 'old', ports: [{ containerPort: 80 }] }] } },
  },
});

function rolloutOf(replicas: number | undefined, engine: IDeliveryEngine): string[] {
  const shop = chart();
  const target = RolloutTarget.fromApiObject(new ApiObject(shop, 'old', workload(replicas)));
  new ProgressiveRollout(shop, 'rollout', { target, engine, mesh: new linkerd.LinkerdMesh(), replicas: 3 });
  return errors(shop);
}

test('a workload that a Rollout refers to must not say how many pods it has', () => {
  expect(rolloutOf(3, new argo.ArgoRolloutsEngine())).toEqual([
    expect.stringMatching(/^\[shop\/rollout\] rollout\/written-replicas: Deployment 'old' says replicas: 3.* Fix: Leave replicas out/),
  ]);
  expect(rolloutOf(undefined, new argo.ArgoRolloutsEngine())).toEqual([]);
});

test('an engine that keeps the workload does not mind', () => {
  expect(rolloutOf(3, new flagger.FlaggerEngine())).toEqual([]);
});

test('a Deployment of cdk8s-plus leaves its number to the Rollout', () => {
  const shop = chart();
  const deployment = new kplus.Deployment(shop, 'old', { metadata: { name: 'old' }, replicas: 4, containers: [{ image: 'old', portNumber: 80 }] });
  new ProgressiveRollout(shop, 'rollout', {
    target: RolloutTarget.fromDeployment(deployment), engine: new argo.ArgoRolloutsEngine(), mesh: new linkerd.LinkerdMesh(),
  });
  expect(object(shop, 'Deployment').spec).not.toHaveProperty('replicas');
  expect(object(shop, 'Rollout').spec.replicas).toBe(4);
});

import * as kplus from 'cdk8s-plus-28';
import { rolloutOf } from './rollout-of';
import { chart, errors } from '../../support/synth';
import { RolloutTarget } from 'cdk8s-canary';

test.each([
  ['it was told of', { apiVersion: 'autoscaling/v2', kind: 'HorizontalPodAutoscaler', name: 'web' }, []],
  ['it was not told of', undefined, [expect.stringContaining("[shop/rollout] rollout/autoscaler: Deployment 'web' has an autoscaler")]],
])('Flagger and an autoscaler that %s', (_, autoscaler, expected) => {
  const shop = chart();
  const web = new kplus.Deployment(shop, 'web', { metadata: { name: 'web' }, select: false, containers: [{ image: 'web', portNumber: 8080 }] });
  web.select(kplus.LabelSelector.of({ labels: { app: 'web' } }));
  web.podMetadata.addLabel('app', 'web');
  rolloutOf({ target: RolloutTarget.fromDeployment(web), autoscaler }, shop);
  new kplus.HorizontalPodAutoscaler(shop, 'hpa', { target: web, maxReplicas: 4 });
  expect(errors(shop)).toEqual(expected);
});

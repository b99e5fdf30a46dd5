import * as kplus from 'cdk8s-plus-28';
import { errorsOf, rolloutOf, targetOf } from './rollout-of';
import { chart, errors } from '../../support/synth';
import { ProgressiveRolloutProps, RolloutTarget } from 'cdk8s-canary';

const two = targetOf({ ports: [{ number: 8080, name: 'http' }, { number: 9090 }] });

test.each<[string, Partial<ProgressiveRolloutProps>]>([
  ['the only port of the target', {}],
  ['the lowest port', { port: 1 }],
  ['the highest port', { port: 65535 }],
  ['another port, that leads to the only one of the target', { port: 80 }],
  ['one of two ports', { target: two, port: 9090 }],
  ['another port, that leads to the number of one of two', { target: two, port: 80, targetPort: 9090 }],
  ['another port, that leads to the name of one of two', { target: two, port: 80, targetPort: 'http' }],
  ['any port, if those of the target are not known', { target: targetOf({ ports: undefined }), port: 80, targetPort: 'web' }],
])('clients may call %s', (_, props) => {
  expect(errorsOf(props)).toEqual([]);
});

test.each<[string, Partial<ProgressiveRolloutProps>, RegExp]>([
  ['nobody says', { target: targetOf({ ports: undefined }) }, /^\[shop\/rollout\] rollout\/port: The port that clients call is not given\. Fix: Give port\.$/],
  ['there is none', { target: targetOf({ ports: [] }) }, /^\[shop\/rollout\] rollout\/port: The port that clients call is not given\. Fix: Give port\.$/],
  ['there are two', { target: two }, /^\[shop\/rollout\] rollout\/port: .* web has several: 8080 \(http\), 9090\. Fix: Give port\.$/],
  ['it is 0', { port: 0 }, /^\[shop\/rollout\] rollout\/port: 0 is not a port\. Fix: Use a whole number from 1 to 65535\.$/],
  ['it is 65536', { port: 65536 }, /^\[shop\/rollout\] rollout\/port: 65536 is not a port\. Fix: /],
  ['it is half a port', { port: 80.5 }, /^\[shop\/rollout\] rollout\/port: 80\.5 is not a port\. Fix: /],
])('a rollout does not know its port if %s', (_, props, message) => {
  expect(errorsOf(props)).toEqual([expect.stringMatching(message)]);
});

test.each<[string, Partial<ProgressiveRolloutProps>, RegExp]>([
  ['number', { port: 80, targetPort: 7070 }, /^\[shop\/rollout\] rollout\/unknown-port: .* on port 7070; .* on 8080 \(http\)\. .* Fix: Use one of 8080 \(http\)/],
  ['name', { targetPort: 'web' }, /^\[shop\/rollout\] rollout\/unknown-port: No container of web listens on port "web"; .* Fix: Use one of 8080 \(http\)/],
  ['number, among two', { target: two, port: 80 }, /^\[shop\/rollout\] rollout\/unknown-port: .* on port 80; they listen on 8080 \(http\), 9090\. .* Fix: /],
  ['number, without any port', { target: targetOf({ ports: [] }), port: 80 },
    /^\[shop\/rollout\] rollout\/unknown-port: .* they listen on no port at all\. .* Fix: Use a container port, or add the port to the container\.$/],
])('no container listens on a port of this %s', (_, props, message) => {
  expect(errorsOf(props)).toEqual([expect.stringMatching(message)]);
});

test('a container that is added after the rollout may listen on its port', () => {
  const shop = chart();
  const web = new kplus.Deployment(shop, 'web', { metadata: { name: 'web' }, select: false });
  web.select(kplus.LabelSelector.of({ labels: { app: 'web' } }));
  web.podMetadata.addLabel('app', 'web');
  rolloutOf({ target: RolloutTarget.fromDeployment(web), port: 80, targetPort: 'http' }, shop);
  web.addContainer({ image: 'web', ports: [{ number: 8080, name: 'http' }] });
  expect(errors(shop)).toEqual([]);
});

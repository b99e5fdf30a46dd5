import { Duration } from 'cdk8s';
import { Hook, HookOptions, HookPhase, PlannedHook } from 'cdk8s-canary';

const URL = 'http://gate.ops:8080/web';

test.each<[HookPhase, (url: string, options?: HookOptions) => Hook]>([
  [HookPhase.CONFIRM_ROLLOUT, Hook.confirmRollout],
  [HookPhase.PRE_ROLLOUT, Hook.preRollout],
  [HookPhase.ROLLOUT, Hook.rollout],
  [HookPhase.CONFIRM_TRAFFIC_INCREASE, Hook.confirmTrafficIncrease],
  [HookPhase.CONFIRM_PROMOTION, Hook.confirmPromotion],
  [HookPhase.POST_ROLLOUT, Hook.postRollout],
  [HookPhase.ROLLBACK, Hook.rollback],
  [HookPhase.EVENT, Hook.event],
])('a %s hook is called like its phase and waits for ten seconds', (phase, create) => {
  expect(create(URL).toPlan()).toStrictEqual({ name: phase, phase, url: URL, timeoutSeconds: 10 });
});

test('a hook is what is said about it', () => {
  const hook = Hook.preRollout('https://test/', { name: 'smoke', timeout: Duration.minutes(2), metadata: { suite: 'smoke' } });
  expect(hook.toPlan()).toStrictEqual({
    name: 'smoke', phase: HookPhase.PRE_ROLLOUT, url: 'https://test/', timeoutSeconds: 120, metadata: { suite: 'smoke' },
  });
});

test.each(['9', 'gate-2', 'a9b9'])('a hook may be called %s and have one second', name => {
  expect(Hook.event(URL, { name, timeout: Duration.seconds(1) }).toPlan()).toMatchObject({ name, timeoutSeconds: 1 });
});

test.each<[string, HookOptions, Partial<PlannedHook>]>([
  ['its command', {}, { name: 'load-test', timeoutSeconds: 10, metadata: { type: 'cmd', cmd: 'hey' } }],
  ['a name and a timeout', { name: 'load', timeout: Duration.seconds(5) }, { name: 'load', timeoutSeconds: 5 }],
  ['more metadata', { metadata: { logCmdOutput: 'true' } }, { metadata: { type: 'cmd', cmd: 'hey', logCmdOutput: 'true' } }],
  ['a command of another type', { metadata: { type: 'bash' } }, { metadata: { type: 'bash', cmd: 'hey' } }],
])('a load test is asked at every check with %s', (_, options, expected) => {
  expect(Hook.loadTest('http://loadtester.test/', 'hey', options).toPlan()).toMatchObject({ phase: HookPhase.ROLLOUT, ...expected });
});

test.each<[string, () => Hook, string]>([
  ['a URL without scheme', () => Hook.rollout('gate.ops'), 'value/hook: got "gate.ops"; allowed is a URL that begins with http:// or https://, without spaces.'],
  ['a URL of another scheme', () => Hook.rollout('ftp://gate.ops'), 'value/hook: got "ftp://gate.ops";'],
  ['a URL without host', () => Hook.event('http://'), 'value/hook: got "http://";'],
  ['an empty URL', () => Hook.event(''), 'value/hook: got "";'],
  ['a name in capitals', () => Hook.rollback(URL, { name: 'Gate' }), 'value/hook: got "Gate"; allowed is lower case letters, digits and dashes, not at its ends.'],
  ['an empty name', () => Hook.rollback(URL, { name: '' }), 'value/hook: got "";'],
  ['no time', () => Hook.postRollout(URL, { timeout: Duration.seconds(0) }), 'value/hook: got "0 seconds"; allowed is whole seconds'],
  ['an empty command', () => Hook.loadTest(URL, '  '), 'value/hook: got "  "; allowed is a command that the load tester runs.'],
])('%s is refused', (_, create, message) => {
  expect(create).toThrow(message);
});

test('a URL with a space in its path is refused', () => {
  expect(() => Hook.rollout('http://gate.ops/a b')).toThrow('value/hook');
});

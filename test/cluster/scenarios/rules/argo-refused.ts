import { App, JsonPatch } from 'cdk8s';
import { handmade, isRefused, steps } from './argo-handmade';
import { foretold, patched } from './foretold';
import { ARGO_ROLLOUTS } from '../../harness';

const set = (field: string, value: unknown) => JsonPatch.add(`/spec/${field}`, value);
const label = JsonPatch.add('/spec/selector', { 'app.kubernetes.io/name': 'shop' });
const header = { name: 'testers', match: [{ headerName: 'x-tester', headerValue: { exact: 'yes' } }] };
const mirror = { name: 'mirror', percentage: 10, match: [{ path: { prefix: '/' } }] };
const blueGreen = { blueGreen: { activeService: 'web', previewService: 'web' } };

/** What people write by hand into a Rollout that a rule complains of, and how Argo puts it. */
const HANDMADE: [rule: string, change: JsonPatch[] | ((app: App) => App), reason: RegExp][] = [
  ['services-differ', [JsonPatch.replace('/spec/strategy', blueGreen)], /activeService/],
  ['min-ready-below-deadline', [set('minReadySeconds', 30), set('progressDeadlineSeconds', 30)], /greater than minReadySeconds/],
  ['not-negative', [set('revisionHistoryLimit', -1)], /revisionHistoryLimit: Invalid value: -1/],
  ['one-strategy', [set('strategy/blueGreen', { activeService: 'web', previewService: 'web-canary' })], /strategy/],
  ['selector-matches-pods', [set('selector', { matchLabels: { 'app.kubernetes.io/name': 'shop' } })], /selector/],
  ['step-kind', [steps({ setWeight: 50, pause: {} })], /steps\[0\]/],
  ['weight-range', [steps({ setWeight: 110 }, { pause: {} })], /setWeight: Invalid value: 110/],
  ['pause-duration', [steps({ setWeight: 50 }, { pause: { duration: '1d' } })], /duration/],
  ['managed-route', [set('strategy/canary/trafficRouting/plugins/argoproj-labs~1gatewayAPI/httpRoutes/0/useHeaderRoutes', true),
    steps({ setWeight: 50 }, { setHeaderRoute: header }, { pause: {} })], /managedRoutes/],
  ['steps-need-router', [set('strategy/canary/trafficRouting/managedRoutes', [{ name: 'mirror' }]),
    steps({ setWeight: 50 }, { setMirrorRoute: mirror }, { pause: {} })], /setMirrorRoute/],
  ['surge-or-unavailable', [set('strategy/canary/maxSurge', 0), set('strategy/canary/maxUnavailable', 0)], /both can not be zero/],
  ['anti-affinity', [set('strategy/canary/antiAffinity', {})], /antiAffinity/],
  ['service-selects-pods', app => patched(app, 'Service', 'web-canary', label), /web-canary/],
];

for (const [rule, change, reason] of HANDMADE) {
  foretold(`argo/${rule}`, 'Argo Rollouts refuses the Rollout as InvalidSpec, and makes no pods', [ARGO_ROLLOUTS],
    namespace => change instanceof Array ? handmade(namespace, ...change) : change(handmade(namespace)), seen => isRefused(seen, reason));
}

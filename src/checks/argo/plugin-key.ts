import { Severity } from '../../model/finding';
import { closest } from '../../structure';
import { AT_CANARY, below, canaryRollouts, GATEWAY_PLUGIN } from '../../topology';
import { ICheck } from '../check';

/** What it is called elsewhere. */
const OTHER_NAMES = /^(argoproj(-labs)?\/)?(rollouts-plugin-trafficrouter-)?gateway-?api(-?plugin)?$/i;

export const pluginKey: ICheck = {
  rule: {
    name: 'argo/plugin-key',
    severity: Severity.ERROR,
    title: 'The Gateway API plugin is named argoproj-labs/gatewayAPI',
    why: 'Argo Rollouts looks for a plugin of exactly this name, and the plugin for its settings under it. Otherwise a new Rollout gets'
      + ' no pods, no weight is ever set, and the Rollout stays at its first step; only the log says why.',
    fix: 'Write argoproj-labs/gatewayAPI.',
    source: 'https://github.com/argoproj-labs/rollouts-plugin-trafficrouter-gatewayapi/blob/v0.15.0/pkg/plugin/plugin.go',
  },
  check: topology => canaryRollouts(topology).flatMap(({ rollout, canary }) => Object.keys(canary.trafficRouting?.plugins ?? {})
    .filter(key => key !== GATEWAY_PLUGIN && (OTHER_NAMES.test(key) || closest(key, [GATEWAY_PLUGIN])))
    .map(key => ({
      resource: rollout,
      field: below(AT_CANARY, 'trafficRouting', 'plugins', key),
      message: `'${key}' is not the name of the Gateway API plugin.`,
    }))),
};

import { Severity } from '../../model/finding';
import { pluginRules } from '../../topology';
import { ICheck } from '../check';

export const initialWeights: ICheck = {
  rule: {
    name: 'argo/initial-weights',
    severity: Severity.WARNING,
    title: 'A divided route with weights gives everything to stable',
    why: 'Applying the manifest again during a rollout sets these weights, until the plugin corrects them.',
    fix: 'Write weight 100 for the stable and 0 for the canary Service.',
    source: 'https://github.com/argoproj-labs/rollouts-plugin-trafficrouter-gatewayapi/blob/v0.15.0/docs/features/multiple-routes.md',
  },
  check: topology => pluginRules(topology)
    .filter(({ rule, managed, stable, canaries }) => !managed && stable && canaries && canaries.weight > 0
      && rule.backendRefs?.some(({ weight }) => weight !== undefined))
    .map(({ route, canaries, rollout }) => ({
      resource: route,
      field: `${canaries!.at}.weight`,
      message: `The weight of the canary Service of Rollout ${rollout.name} is ${canaries!.weight}.`,
    })),
};

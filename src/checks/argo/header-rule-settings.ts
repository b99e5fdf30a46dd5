import { Severity } from '../../model/finding';
import { hasHeaderStep, pluginRules } from '../../topology';
import { ICheck } from '../check';

const LOST = ['timeouts', 'retry', 'sessionPersistence'];

export const headerRuleSettings: ICheck = {
  rule: {
    name: 'argo/header-rule-settings',
    severity: Severity.WARNING,
    title: 'What a rule is set to also holds for those who are sent to the canary by a header',
    why: 'The plugin copies matches and filters of the rule, but not its timeouts, retries and session persistence, nor filters of its backends.',
    fix: 'Do without these settings, or set them elsewhere.',
    source: 'https://github.com/argoproj-labs/rollouts-plugin-trafficrouter-gatewayapi/blob/v0.15.0/pkg/plugin/httproute.go',
  },
  check: topology => pluginRules(topology)
    .filter(({ canary, entry, stable, canaries }) => entry.useHeaderRoutes && stable && canaries && hasHeaderStep(canary))
    .flatMap(({ rollout, route, rule, at, canaries }) => [
      ...LOST.filter(field => field in rule).map(field => `${at}.${field}`),
      ...route.get(`${canaries!.at}.filters`) ? [`${canaries!.at}.filters`] : [],
    ].map(field => ({ resource: route, field, message: `Rules that Rollout ${rollout.name} has added for headers do not have '${field.split('.').at(-1)}'.` }))),
};

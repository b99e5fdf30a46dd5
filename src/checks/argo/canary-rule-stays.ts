import { Severity } from '../../model/finding';
import { pluginRules } from '../../topology';
import { ICheck } from '../check';

export const canaryRuleStays: ICheck = {
  rule: {
    name: 'argo/canary-rule-stays',
    severity: Severity.ERROR,
    title: 'A rule for the canary alone is in a route that the plugin leaves alone',
    why: 'The plugin takes such a rule for one that it added for a header, and removes it within seconds.',
    fix: 'Move the rule to a route that the Rollout does not name.',
    source: 'https://github.com/argoproj-labs/rollouts-plugin-trafficrouter-gatewayapi/issues/217',
  },
  check: topology => pluginRules(topology)
    .filter(({ entry, backends, canaries, managed }) => entry.useHeaderRoutes && !managed && backends.length === 1 && canaries)
    .map(({ rollout, route, at, canaries }) => ({
      resource: route,
      field: `${at}.backendRefs`,
      message: `The rule leads to Service ${canaries!.name} alone, so Rollout ${rollout.name} has it removed.`,
    })),
};

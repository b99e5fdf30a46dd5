import { Severity } from '../../model/finding';
import { pluginRules } from '../../topology';
import { ICheck } from '../check';

export const ruleNameManaged: ICheck = {
  rule: {
    name: 'argo/rule-name-managed',
    severity: Severity.ERROR,
    title: 'Rules of a divided route do not have the name of a managed route',
    why: 'The plugin takes a rule of this name, or with a number behind it, for one of its own. It gets no weights, and is removed with'
      + ' the managed route.',
    fix: 'Give the rule another name.',
    source: 'https://github.com/argoproj-labs/rollouts-plugin-trafficrouter-gatewayapi/blob/v0.15.0/pkg/plugin/plugin.go',
  },
  check: topology => pluginRules(topology).filter(({ managed }) => managed).map(({ rollout, route, rule, at }) => ({
    resource: route,
    field: `${at}.name`,
    message: `'${rule.name}' is the name of a managed route of Rollout ${rollout.name}.`,
  })),
};

import { Severity } from '../../model/finding';
import { routesOfRollouts, rulesOfEntry } from '../../topology';
import { ICheck } from '../check';

export const ruleHasBothServices: ICheck = {
  rule: {
    name: 'argo/rule-has-both-services',
    severity: Severity.WARNING,
    title: 'A rule of a divided route that leads to the stable Service leads to the canary too',
    why: 'The plugin lowers the weight of stable in each rule. At the end of a rollout it is 0, and a rule with nothing else answers 500 meanwhile.',
    fix: 'Name the canary Service in this rule too, or move the rule to a route that no Rollout divides.',
    source: 'https://github.com/argoproj-labs/rollouts-plugin-trafficrouter-gatewayapi/blob/v0.15.0/pkg/plugin/httproute.go',
  },
  check: topology => routesOfRollouts(topology).flatMap(each => {
    const rules = rulesOfEntry(each, each.entry);
    return !rules.some(({ stable, canaries }) => stable && canaries) ? [] : rules
      .filter(({ managed, stable, backends }) => !managed && stable && backends.every(({ name, weight }) => name === stable.name || weight === 0))
      .filter(({ canaries }) => !canaries)
      .map(({ route, at, stable }) => ({
        resource: route,
        field: `${at}.backendRefs`,
        message: `The rule leads to Service ${stable!.name} alone, and Rollout ${each.rollout.name} takes its weight away.`,
      }));
  }),
};

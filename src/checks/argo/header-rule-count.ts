import { Severity } from '../../model/finding';
import { routesOfRollouts, rulesOfEntry } from '../../topology';
import { ICheck } from '../check';

export const headerRuleCount: ICheck = {
  rule: {
    name: 'argo/header-rule-count',
    severity: Severity.ERROR,
    title: 'A route has room for the rules that header steps add',
    why: 'The plugin adds a rule for each rule that is divided, for each managed route. The API server refuses a route with more than 16'
      + ' rules, so the Rollout does not get on.',
    fix: 'Spread the rules over several routes.',
    source: 'https://github.com/argoproj-labs/rollouts-plugin-trafficrouter-gatewayapi/blob/v0.15.0/pkg/plugin/httproute.go',
  },
  check: topology => routesOfRollouts(topology).filter(({ entry }) => entry.useHeaderRoutes && entry.route).flatMap(each => {
    const names = (each.canary.steps ?? []).flatMap(({ setHeaderRoute }) => setHeaderRoute?.match?.length ? [setHeaderRoute.name] : []);
    const rules = rulesOfEntry(each, each.entry);
    const added = new Set(names).size * rules.filter(({ stable, canaries }) => stable && canaries).length;
    if (rules.length > 16 || rules.length + added <= 16) { return []; }
    const message = `There are ${rules.length} rules, and Rollout ${each.rollout.name} adds ${added}.`;
    return [{ resource: each.entry.route!, field: 'spec.rules', message }];
  }),
};

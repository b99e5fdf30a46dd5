import { Severity } from '../../model/finding';
import { routesOfRollouts, rulesOfEntry } from '../../topology';
import { ICheck } from '../check';

export const routeHasBothServices: ICheck = {
  rule: {
    name: 'argo/route-has-both-services',
    severity: Severity.ERROR,
    title: 'A route that is divided leads to the stable and to the canary Service, in one rule',
    why: 'The plugin looks for both in the rules of the route, and fails at each attempt if one is missing. The Rollout stays at its first'
      + ' step. Rules that lead to the canary alone do not count.',
    fix: 'Name both Services as backends of the same rule.',
    source: 'https://github.com/argoproj-labs/rollouts-plugin-trafficrouter-gatewayapi/blob/v0.15.0/pkg/plugin/httproute.go',
  },
  check: topology => routesOfRollouts(topology).filter(({ entry }) => entry.route).flatMap(each => {
    const { rollout, canary, entry } = each;
    const rules = rulesOfEntry(each, entry).filter(({ managed, backends, canaries }) => !managed && (backends.length > 1 || !canaries));
    const missing = [
      ...rules.some(({ stable }) => stable) ? [] : [`stable Service ${canary.stableService}`],
      ...rules.some(({ canaries }) => canaries) ? [] : [`canary Service ${canary.canaryService}`],
    ];
    if (missing.length === 0) { return []; }
    return [{ resource: entry.route!, field: 'spec.rules', message: `No rule that Rollout ${rollout.name} divides leads to its ${missing.join(', or to its ')}.` }];
  }),
};

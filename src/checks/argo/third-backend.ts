import { Severity } from '../../model/finding';
import { pluginRules } from '../../topology';
import { ICheck } from '../check';

export const thirdBackend: ICheck = {
  rule: {
    name: 'argo/third-backend',
    severity: Severity.WARNING,
    title: 'A rule that is divided leads to the stable and the canary Service only',
    why: 'The plugin sets two weights that are 100 together. What else is in the rule keeps its weight beside them, so the canary gets'
      + ' less than its step says.',
    fix: 'Move the other backend to a rule of its own.',
    source: 'https://github.com/argoproj-labs/rollouts-plugin-trafficrouter-gatewayapi/blob/v0.15.0/pkg/plugin/httproute.go',
  },
  check: topology => pluginRules(topology).filter(({ managed, stable, canaries }) => !managed && stable && canaries)
    .flatMap(({ canary, route, backends }) => backends
      .filter(({ name, weight }) => weight > 0 && name !== canary.stableService && name !== canary.canaryService)
      .map(({ at, name, weight }) => ({ resource: route, field: at, message: `'${name}' keeps weight ${weight} beside 100 for stable and canary.` }))),
};

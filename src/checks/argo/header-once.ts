import { Severity } from '../../model/finding';
import { gatewayPlugin, rulesByRollout, stepsThat } from '../../topology';
import { ICheck } from '../check';

export const headerOnce: ICheck = {
  rule: {
    name: 'argo/header-once',
    severity: Severity.ERROR,
    title: 'A request is asked for each header once',
    why: 'The entries of a header step all have to fit, and are added to the headers that the rule asks for. The API server refuses a rule'
      + ' that asks for one twice, so the Rollout does not get on.',
    fix: 'Ask for both values with one regex, or use another header.',
    source: 'https://github.com/argoproj-labs/rollouts-plugin-trafficrouter-gatewayapi/blob/v0.15.0/pkg/plugin/httproute.go',
  },
  check: topology => stepsThat(topology, 'setHeaderRoute').flatMap(({ rollout, step: { setHeaderRoute }, at }) => {
    const names = (setHeaderRoute.match ?? []).map(({ headerName }) => headerName);
    if (names.length === 0 || !gatewayPlugin(rollout)) { return []; }
    const asked = (rulesByRollout(topology).get(rollout) ?? []).filter(({ entry, stable, canaries }) => entry.useHeaderRoutes && stable && canaries)
      .flatMap(({ rule, route }) => (rule.matches ?? []).flatMap(({ headers = [] }) => headers.map(({ name }) => ({ name, route }))));
    return names.flatMap((name, i) => {
      const field = `${at}.setHeaderRoute.match[${i}].headerName`;
      if (names.indexOf(name) < i) { return [{ resource: rollout, field, message: `The step asks for header '${name}' twice.` }]; }
      const rule = asked.find(other => other.name === name);
      return rule ? [{ resource: rollout, field, message: `'${rule.route}' asks for header '${name}' already.` }] : [];
    });
  }),
};

import { Severity } from '../../model/finding';
import { canaryRollouts, gatewayPlugin, stepsOf } from '../../topology';
import { ICheck } from '../check';

export const headerRoutesApart: ICheck = {
  rule: {
    name: 'argo/header-routes-apart',
    severity: Severity.ERROR,
    title: 'Managed routes ask for different headers',
    why: 'The plugin takes an earlier rule that asks for the same headers for its own, and replaces it. Those who send the first value get'
      + ' the stable version again.',
    fix: 'Use one header step with a regex for all values, or a header for each managed route.',
    source: 'https://github.com/argoproj-labs/rollouts-plugin-trafficrouter-gatewayapi/issues/215',
  },
  check: topology => canaryRollouts(topology).filter(({ rollout }) => gatewayPlugin(rollout)).flatMap(each => {
    const asking = stepsOf(each.rollout).flatMap(({ at, step: { setHeaderRoute: { name, match = [] } = {} } }) =>
      match.length > 0 ? [{ at, name, headers: match.map(({ headerName }) => headerName) }] : []);
    return asking.flatMap(({ at, name, headers }, i) => {
      const lost = asking.slice(0, i).find(before => before.name !== name && headers.every(header => before.headers.includes(header)));
      return lost ? [{ resource: each.rollout, field: `${at}.setHeaderRoute`, message: `'${name}' replaces '${lost.name}', which asks for ${headers.join(' and ')} too.` }] : [];
    });
  }),
};

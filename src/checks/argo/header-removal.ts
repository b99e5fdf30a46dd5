import { Severity } from '../../model/finding';
import { canaryRollouts, gatewayPlugin, stepsOf } from '../../topology';
import { ICheck } from '../check';

export const headerRemoval: ICheck = {
  rule: {
    name: 'argo/header-removal',
    severity: Severity.WARNING,
    title: 'One managed route is removed without the others',
    why: 'A header step without match makes the plugin remove the rules of all managed routes, not only those of its name.',
    fix: 'Let the managed routes stay; they are all removed at the end of the rollout.',
    source: 'https://github.com/argoproj-labs/rollouts-plugin-trafficrouter-gatewayapi/blob/v0.15.0/pkg/plugin/httproute.go',
  },
  check: topology => canaryRollouts(topology).filter(({ rollout }) => gatewayPlugin(rollout)).flatMap(each => {
    const routed = stepsOf(each.rollout).flatMap(({ at, step: { setHeaderRoute } }) =>
      setHeaderRoute ? [{ at, name: setHeaderRoute.name, asks: setHeaderRoute.match?.length }] : []);
    return routed.flatMap(({ at, name, asks }, i) => {
      const others = routed.slice(0, i).filter(before => before.asks && before.name !== name).map(before => before.name);
      if (asks || others.length === 0) { return []; }
      return [{ resource: each.rollout, field: `${at}.setHeaderRoute`, message: `'${name}' is removed, and ${others.join(', ')} too.` }];
    });
  }),
};

import { Severity } from '../../model/finding';
import { gatewayPlugin, hasHeaderStep, pluginRoutes, stepsThat } from '../../topology';
import { ICheck } from '../check';

export const headerRoutesEnabled: ICheck = {
  rule: {
    name: 'argo/header-routes-enabled',
    severity: Severity.ERROR,
    title: 'A Rollout with a header step lets the plugin add rules to a route',
    why: 'Routes of a list, and those found by labels, get no rules for headers unless useHeaderRoutes is true; routes for TCP and TLS'
      + ' have no headers. The step passes, and nobody reaches the canary.',
    fix: 'Set useHeaderRoutes of an entry of httpRoutes or grpcRoutes to true.',
    source: 'https://github.com/argoproj-labs/rollouts-plugin-trafficrouter-gatewayapi/blob/v0.15.0/docs/features/header-based-routing.md',
  },
  check: topology => stepsThat(topology, 'setHeaderRoute').flatMap(({ rollout, canary, at }) => {
    if (!gatewayPlugin(rollout) || !hasHeaderStep(canary)) { return []; }
    const able = pluginRoutes(topology, rollout).some(({ kind, useHeaderRoutes }) => useHeaderRoutes && ['HTTPRoute', 'GRPCRoute'].includes(kind));
    if (able) { return []; }
    return [{ resource: rollout, field: `${at}.setHeaderRoute`, message: 'The plugin may add rules for headers to none of the routes.' }];
  }),
};

import { Severity } from '../../model/finding';
import { applicationOf, ignoredByAll, ignores, steeredRoutes } from '../../topology';
import { ICheck } from '../check';

export const routeWeights: ICheck = {
  rule: {
    name: 'gitops/route-weights',
    severity: Severity.WARNING,
    title: 'Argo CD ignores the weights that Argo Rollouts writes into a route',
    why: 'While a rollout is at work, the route differs from what is in Git. Argo CD reports it as OutOfSync, and with selfHeal it puts the'
      + ' old weights back, until the next step or the next resync after up to 15 minutes.',
    fix: 'Add an entry for the route to ignoreDifferences, with the path /spec/rules.',
    source: 'https://github.com/argoproj-labs/rollouts-plugin-trafficrouter-gatewayapi/blob/v0.15.0/docs/features/multiple-routes.md',
  },
  check: topology => steeredRoutes(topology).flatMap(({ rollout, route }) => {
    const app = applicationOf(topology, route);
    return !app || ignoredByAll(topology) || ignores(app, route, '/spec/rules') ? [] : [{
      resource: app.resource,
      field: `${app.at}.ignoreDifferences`,
      message: `Nothing ignores spec.rules of ${route}, into which ${rollout} writes weights.`,
    }];
  }),
};

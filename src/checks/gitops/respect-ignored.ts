import { Severity } from '../../model/finding';
import { applicationOf, hasSyncOption, ignores, steeredRoutes } from '../../topology';
import { ICheck } from '../check';

export const respectIgnored: ICheck = {
  rule: {
    name: 'gitops/respect-ignored',
    severity: Severity.WARNING,
    title: 'Argo CD leaves alone what it ignores, when it syncs something else',
    why: 'ignoreDifferences is about comparing. A sync for another reason writes all that is in Git, also the ignored weights, unless it is'
      + ' told not to.',
    fix: 'Add RespectIgnoreDifferences=true to syncPolicy.syncOptions.',
    source: 'https://argo-cd.readthedocs.io/en/stable/user-guide/sync-options/',
  },
  check: topology => steeredRoutes(topology).flatMap(({ rollout, route }) => {
    const app = applicationOf(topology, route);
    return !app || !ignores(app, route, '/spec/rules') || hasSyncOption(app, 'RespectIgnoreDifferences=true') ? [] : [{
      resource: app.resource,
      field: `${app.at}.syncPolicy.syncOptions`,
      message: `A sync while ${rollout} is at work puts the weights of ${route} back, although they are ignored.`,
    }];
  }),
};

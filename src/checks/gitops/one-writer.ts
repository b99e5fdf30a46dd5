import { Severity } from '../../model/finding';
import { apexOf, gatewayCanaries, pluginRoutes, rollouts } from '../../topology';
import { ICheck } from '../check';

export const oneWriter: ICheck = {
  rule: {
    name: 'gitops/one-writer',
    severity: Severity.ERROR,
    title: 'A route that a Rollout divides is not one that Flagger makes',
    why: 'Flagger makes an HTTPRoute under the name of a Canary\'s Service, and writes its rules anew at each change. What Argo Rollouts has'
      + ' written there is lost.',
    fix: 'Give the route of the Rollout another name, or the Canary another Service.',
    source: 'https://github.com/fluxcd/flagger/issues/1857',
  },
  check: topology => {
    const made = new Map(gatewayCanaries(topology).map(canary => [`${canary.namespace}/${apexOf(canary)}`, canary]));
    return rollouts(topology).flatMap(rollout => pluginRoutes(topology, rollout).filter(({ kind }) => kind === 'HTTPRoute')
      .flatMap(({ at, name, namespace }) => {
        const canary = made.get(`${namespace}/${name}`);
        return canary ? [{ resource: rollout, field: at, message: `Flagger makes HTTPRoute ${name} for ${canary}.` }] : [];
      }));
  },
};

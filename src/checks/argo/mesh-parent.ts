import { Severity } from '../../model/finding';
import { isService, parentsOf, Route, routesOfRollouts } from '../../topology';
import { ICheck } from '../check';

export const meshParent: ICheck = {
  rule: {
    name: 'argo/mesh-parent',
    severity: Severity.WARNING,
    title: 'A mesh route that is divided belongs to a Service that clients call',
    why: 'A mesh divides what is sent to the parent of the route. What is sent to the stable Service goes past a route whose only parent'
      + ' is the canary.',
    fix: 'Name the Service that clients call as the parent.',
    source: 'https://gateway-api.sigs.k8s.io/mesh/',
  },
  check: topology => routesOfRollouts(topology).flatMap(({ rollout, canary, entry }) => {
    const parents = entry.route ? parentsOf(entry.route as Route) : [];
    if (parents.length === 0 || !parents.every(parent => isService(parent) && parent.name === canary.canaryService)) { return []; }
    return [{ resource: entry.route!, field: `${parents[0].at}.name`, message: `The parent is '${canary.canaryService}', the canary Service of Rollout ${rollout.name}.` }];
  }),
};

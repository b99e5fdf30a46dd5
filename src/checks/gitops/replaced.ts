import { Severity } from '../../model/finding';
import { canaries, fieldPath, findService, Resource, rollouts, servicesUsed, steeredRoutes } from '../../topology';
import { ICheck } from '../check';

const KEY = 'argocd.argoproj.io/sync-options';

export const replaced: ICheck = {
  rule: {
    name: 'gitops/replaced',
    severity: Severity.WARNING,
    title: 'What a controller writes into is applied, not replaced',
    why: 'With Replace=true each sync of Argo CD writes the object anew: the weights of a route, the hash in a selector, and the state of a'
      + ' Rollout are lost until the controller comes by.',
    fix: 'Take out the annotation.',
    source: 'https://argo-cd.readthedocs.io/en/stable/user-guide/sync-options/',
  },
  check: topology => [...new Set<Resource>([
    ...rollouts(topology), ...canaries(topology), ...steeredRoutes(topology).map(({ route }) => route),
    ...rollouts(topology).flatMap(rollout => servicesUsed(rollout).flatMap(({ name }) => findService(topology, name, rollout.namespace) ?? [])),
  ])].filter(({ annotations }) => /(^|,)\s*Replace=true\s*(,|$)/.test(annotations[KEY] ?? '')).map(resource => ({
    resource, field: fieldPath('metadata', 'annotations', KEY), message: `Each sync replaces ${resource}.`,
  })),
};

import { Severity } from '../../model/finding';
import { below, findService, rollouts, servicesUsed } from '../../topology';
import { ICheck } from '../check';

const ROLES = [['canary', 'canary'], ['canary', 'stable'], ['blueGreen', 'active'], ['blueGreen', 'preview']];

export const roleLabels: ICheck = {
  rule: {
    name: 'argo/role-labels',
    severity: Severity.ERROR,
    title: 'Labels of a role are not labels that select the pods',
    why: 'The labels of a role take the place of those in the template, so the pods fit the selector no more. Pods are not made, or get no requests.',
    fix: 'Give the roles a label that nothing selects.',
    source: 'https://github.com/argoproj/argo-rollouts/issues/2916',
  },
  check: topology => rollouts(topology).flatMap(rollout => ROLES.flatMap(([strategy, role]) => {
    const { labels: given }: any = (rollout.manifest.spec.strategy as any)?.[strategy]?.[`${role}Metadata`] ?? {};
    if (!given) { return []; }
    const at = `spec.strategy.${strategy}.${role}Metadata.labels`;
    const selectors = [
      { who: 'the Rollout', labels: rollout.manifest.spec.selector?.matchLabels },
      ...servicesUsed(rollout).filter(service => service.role === role)
        .map(({ name }) => ({ who: `Service ${name}`, labels: findService(topology, name, rollout.namespace)?.manifest.spec?.selector })),
    ];
    return Object.entries<string>(given).flatMap(([label, value]) => selectors
      .filter(({ labels = {} }) => labels[label] !== undefined && labels[label] !== value).slice(0, 1)
      .map(({ who, labels }) => ({
        resource: rollout,
        field: below(at, label),
        message: `Pods get ${label}: ${value}, and ${who} selects ${label}: ${labels![label]}.`,
      })));
  })),
};

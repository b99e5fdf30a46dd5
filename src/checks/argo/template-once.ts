import { Severity } from '../../model/finding';
import { analysisRuns } from '../../topology';
import { ICheck } from '../check';

export const templateOnce: ICheck = {
  rule: {
    name: 'argo/template-once',
    severity: Severity.WARNING,
    title: 'An analysis names each template once',
    why: 'Argo Rollouts drops the second one without a word. Probably another was meant, which is not measured.',
    fix: 'Name the other template, or leave it out.',
    source: 'https://github.com/argoproj/argo-rollouts/blob/v1.9.1/utils/analysis/helpers.go',
  },
  check: topology => analysisRuns(topology).flatMap(({ rollout, at, templates: { named } }) => {
    const keys = named.map(({ name, clusterScope }) => `${clusterScope}/${name}`);
    return named.filter(({ name }, i) => name && keys.indexOf(keys[i]) < i)
      .map(({ field, name }) => ({ resource: rollout, field: `${at}.${field}`, message: `Template ${name} is named before.` }));
  }),
};

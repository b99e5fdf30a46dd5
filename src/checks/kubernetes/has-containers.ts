import { Severity } from '../../model/finding';
import { podTemplates } from '../../topology';
import { ICheck } from '../check';

export const hasContainers: ICheck = {
  rule: {
    name: 'kubernetes/has-containers',
    severity: Severity.ERROR,
    title: 'Pods have a container',
    why: 'The API server refuses the object; a Rollout becomes invalid.',
    fix: 'Add a container.',
    source: 'https://github.com/kubernetes/kubernetes/blob/v1.36.3/pkg/apis/core/validation/validation.go',
  },
  check: topology => podTemplates(topology).filter(({ template }) => !template.spec?.containers?.length)
    .map(({ resource, at }) => ({ resource, field: at ? `${at}.spec` : 'spec', message: 'The pods have no containers.' })),
};

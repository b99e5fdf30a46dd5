import { Severity } from '../../model/finding';
import { placedContainers } from '../../topology';
import { ICheck } from '../check';

export const envValueOrSource: ICheck = {
  rule: {
    name: 'kubernetes/env-value-or-source',
    severity: Severity.ERROR,
    title: 'An environment variable has a value, or a source of one',
    why: 'The API server refuses the object; a Rollout becomes invalid.',
    fix: 'Keep either value or valueFrom, and one source in valueFrom.',
    source: 'https://github.com/kubernetes/kubernetes/blob/v1.36.3/pkg/apis/core/validation/validation.go',
  },
  check: topology => placedContainers(topology).flatMap(({ workload, container, at }) =>
    (container.env ?? []).flatMap(({ name, value, valueFrom }, i) => {
      const sources = Object.keys(valueFrom ?? {});
      if (!valueFrom || !value && sources.length === 1) { return []; }
      const has = [...value ? ['value'] : [], ...sources].join(' and ') || 'an empty valueFrom';
      return [{ resource: workload.resource, field: `${at}.env[${i}]`, message: `The variable ${name} has ${has}.` }];
    })),
};

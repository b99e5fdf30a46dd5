import { Severity } from '../../model/finding';
import { placedContainers } from '../../topology';
import { ICheck } from '../check';

export const envName: ICheck = {
  rule: {
    name: 'kubernetes/env-name',
    severity: Severity.ERROR,
    title: 'The name of an environment variable has no equals sign and only printable characters',
    why: 'The API server refuses the object; a Rollout becomes invalid.',
    fix: 'Correct the name.',
    source: 'https://github.com/kubernetes/kubernetes/blob/v1.36.3/pkg/apis/core/validation/validation.go',
  },
  check: topology => placedContainers(topology).flatMap(({ workload, container: { env = [] }, at }) =>
    env.flatMap(({ name }, i) => /^[ -<>-~]+$/.test(name) ? [] : [{
      resource: workload.resource, field: `${at}.env[${i}].name`, message: `'${name}' is no name of an environment variable.`,
    }])),
};

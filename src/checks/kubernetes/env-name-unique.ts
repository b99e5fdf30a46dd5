import { Severity } from '../../model/finding';
import { placedContainers, repeated } from '../../topology';
import { ICheck } from '../check';

export const envNameUnique: ICheck = {
  rule: {
    name: 'kubernetes/env-name-unique',
    severity: Severity.WARNING,
    title: 'Environment variables of a container have different names',
    why: 'The last one counts, and the others are dropped without a word.',
    fix: 'Take out the ones that are not meant.',
    source: 'https://kubernetes.io/docs/tasks/inject-data-application/define-environment-variable-container/',
  },
  check: topology => placedContainers(topology).flatMap(({ workload, container: { name, env = [] }, at }) =>
    repeated(env, variable => variable.name).map(({ index, item }) => ({
      resource: workload.resource, field: `${at}.env[${index}].name`, message: `Container ${name} has the variable ${item.name} twice.`,
    }))),
};

import { Severity } from '../../model/finding';
import { podField, repeated, workloads } from '../../topology';
import { ICheck } from '../check';

export const volumeNameUnique: ICheck = {
  rule: {
    name: 'kubernetes/volume-name-unique',
    severity: Severity.ERROR,
    title: 'Volumes of a pod have different names',
    why: 'The API server refuses the object; a Rollout becomes invalid.',
    fix: 'Give one of them another name.',
    source: 'https://github.com/kubernetes/kubernetes/blob/v1.36.3/pkg/apis/core/validation/validation.go',
  },
  check: topology => workloads(topology).flatMap(workload =>
    repeated(workload.template.spec?.volumes ?? [], ({ name }) => name).map(({ index, item }) => ({
      resource: workload.resource, field: podField(workload, 'spec', 'volumes', index, 'name'), message: `Two volumes have the name '${item.name}'.`,
    }))),
};

import { Severity } from '../../model/finding';
import { ICheck } from '../check';

const KINDS = ['Deployment', 'DaemonSet', 'StatefulSet', 'ReplicaSet'];
const FIELDS = ['spec.replicas', 'spec.minReadySeconds', 'spec.revisionHistoryLimit', 'spec.template.spec.terminationGracePeriodSeconds'];

export const notNegative: ICheck = {
  rule: {
    name: 'kubernetes/not-negative',
    severity: Severity.ERROR,
    title: 'Numbers of pods and seconds are not negative',
    why: 'The API server refuses the object.',
    fix: 'Write 0 or more.',
    source: 'https://github.com/kubernetes/kubernetes/blob/v1.36.3/pkg/apis/apps/validation/validation.go',
  },
  check: topology => KINDS.flatMap(kind => topology.ofKind('apps', kind)).flatMap(resource => FIELDS.flatMap(field => {
    const value = resource.get(field);
    return typeof value === 'number' && value < 0 ? [{ resource, field, message: `The number is ${value}.` }] : [];
  })),
};

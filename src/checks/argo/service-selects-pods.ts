import { Severity } from '../../model/finding';
import { fieldPath, findService, HASH_LABEL, rollouts, servicesUsed, workloadOf } from '../../topology';
import { ICheck } from '../check';

export const serviceSelectsPods: ICheck = {
  rule: {
    name: 'argo/service-selects-pods',
    severity: Severity.ERROR,
    title: 'The Services of a Rollout ask for labels that its pods have',
    why: 'Argo Rollouts refuses the Rollout as InvalidSpec. Labels that canaryMetadata or stableMetadata add do not count.',
    fix: 'Ask for labels of spec.template, or leave the selector out, as Argo Rollouts writes it.',
    source: 'https://github.com/argoproj/argo-rollouts/blob/v1.9.1/pkg/apis/rollouts/validation/validation_references.go',
  },
  check: topology => rollouts(topology).flatMap(rollout => {
    const pods = workloadOf(topology, rollout);
    return !pods ? [] : servicesUsed(rollout).flatMap(({ name }) => {
      const service = findService(topology, name, rollout.namespace);
      return Object.entries(service?.manifest.spec?.selector ?? {}).filter(([label, value]) => label !== HASH_LABEL && pods.labels[label] !== value)
        .map(([label, value]) => ({
          resource: service!,
          field: fieldPath('spec', 'selector', label),
          message: `Service ${name} asks for ${label}: ${value}; the pods of Rollout ${rollout.name} have ${pods.labels[label] ?? 'no such label'}.`,
        }));
    });
  }),
};

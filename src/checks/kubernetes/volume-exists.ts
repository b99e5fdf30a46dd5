import { Severity } from '../../model/finding';
import { placedContainers } from '../../topology';
import { ICheck } from '../check';

export const volumeExists: ICheck = {
  rule: {
    name: 'kubernetes/volume-exists',
    severity: Severity.ERROR,
    title: 'A container mounts volumes that its pod has',
    why: 'The API server refuses the object; a Rollout becomes invalid.',
    fix: 'Add the volume to spec.volumes, or correct the name.',
    source: 'https://github.com/kubernetes/kubernetes/blob/v1.36.3/pkg/apis/core/validation/validation.go',
  },
  check: topology => placedContainers(topology).flatMap(({ workload, container, at }) => {
    const claims: any[] = workload.resource.kind === 'StatefulSet' ? workload.resource.get('spec.volumeClaimTemplates') ?? [] : [];
    const names = [...(workload.template.spec?.volumes ?? []).map(({ name }) => name), ...claims.map(({ metadata }) => metadata?.name)];
    return (['volumeMounts', 'volumeDevices'] as const).flatMap(list => (container[list] ?? []).flatMap(({ name }, i) => names.includes(name) ? [] : [{
      resource: workload.resource, field: `${at}.${list}[${i}].name`, message: `The pod has no volume '${name}'; it has ${names.join(', ') || 'none'}.`,
    }]));
  }),
};

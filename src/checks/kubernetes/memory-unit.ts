import { Severity } from '../../model/finding';
import { placedContainers, quantity } from '../../topology';
import { ICheck } from '../check';

export const memoryUnit: ICheck = {
  rule: {
    name: 'kubernetes/memory-unit',
    severity: Severity.WARNING,
    title: 'An amount of memory is more than a megabyte',
    why: 'A number without a unit is bytes, and m is a thousandth. With such a limit the container is killed at once, or not even started; such a'
      + ' request keeps no memory for it.',
    fix: 'Write the unit: Mi for megabytes, Gi for gigabytes.',
    source: 'https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/#meaning-of-memory',
  },
  check: topology => placedContainers(topology).flatMap(({ workload, container, at }) => (['requests', 'limits'] as const).flatMap(list => {
    const memory = container.resources?.[list]?.memory;
    const bytes = memory === undefined ? 0 : quantity(String(memory)) ?? 0;
    return bytes <= 0 || bytes >= 2 ** 20 ? [] : [{
      resource: workload.resource, field: `${at}.resources.${list}.memory`, message: `'${memory}' is ${bytes} bytes.`,
    }];
  })),
};

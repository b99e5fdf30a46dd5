import { Severity } from '../../model/finding';
import { autoscalers } from '../../topology';
import { ICheck } from '../check';

const PARTS: { [type: string]: string } = {
  Resource: 'resource', ContainerResource: 'containerResource', Pods: 'pods', Object: 'object', External: 'external',
};
const AMOUNTS: { [type: string]: string } = { Utilization: 'averageUtilization', AverageValue: 'averageValue', Value: 'value' };

export const autoscalerMetric: ICheck = {
  rule: {
    name: 'kubernetes/autoscaler-metric',
    severity: Severity.ERROR,
    title: 'A metric of an autoscaler has the settings of its type, and the amount that its target speaks of',
    why: 'The API server refuses the autoscaler.',
    fix: 'Add them.',
    source: 'https://github.com/kubernetes/kubernetes/blob/v1.36.3/pkg/apis/autoscaling/validation/validation.go',
  },
  check: topology => autoscalers(topology).filter(({ version }) => version === 'v2').flatMap(resource => (resource.get('spec.metrics') ?? [])
    .flatMap((metric: any, i: number) => {
      const part = PARTS[metric.type];
      const at = `spec.metrics[${i}]`;
      if (!part) { return []; }
      if (!metric[part]) { return [{ resource, field: at, message: `The metric is of type ${metric.type}, and has no ${part}.` }]; }
      const { target } = metric[part];
      const amount = AMOUNTS[target.type];
      if (!amount || target[amount] !== undefined) { return []; }
      return [{ resource, field: `${at}.${part}.target`, message: `The target is of type ${target.type}, and has no ${amount}.` }];
    })),
};

import { Severity } from '../../model/finding';
import { FlaggerCanary, ObjectIndex, once, ownedByFlagger, scalers } from '../../topology';
import { ICheck } from '../check';

const stable = once(topology => {
  const index = new ObjectIndex<FlaggerCanary>();
  ownedByFlagger(topology).forEach(({ canary, group, kind, name }) => index.set(group, kind, canary.namespace, name, canary));
  return index;
});

export const stableAutoscaler: ICheck = {
  rule: {
    name: 'flagger/stable-autoscaler',
    severity: Severity.WARNING,
    title: 'Stable is scaled by the autoscaler that Flagger makes, and by no other',
    why: 'With an autoscalerRef two autoscalers scale stable in turn. Without one Flagger writes the number of pods of the canary into'
      + ' stable with each promotion.',
    fix: 'Let the autoscaler scale the target, and name it in spec.autoscalerRef; primaryScalerReplicas can give stable other limits.',
    source: 'https://github.com/fluxcd/flagger/blob/v1.44.0/pkg/canary/deployment_controller.go',
  },
  check: topology => scalers(topology).flatMap(({ resource, group, kind, name }) => {
    const owner = stable(topology).get(group, kind, resource.namespace, name);
    if (!owner || resource.name === `${owner.manifest.spec!.autoscalerRef?.name}-primary`) { return []; }
    return [{ resource, field: 'spec.scaleTargetRef.name', message: `${kind} ${name} is what Flagger makes for Canary ${owner.name}.` }];
  }),
};

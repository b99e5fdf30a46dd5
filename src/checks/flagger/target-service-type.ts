import { Severity } from '../../model/finding';
import { canaries, canaryTarget, isKnative } from '../../topology';
import { ICheck } from '../check';

export const targetServiceType: ICheck = {
  rule: {
    name: 'flagger/target-service-type',
    severity: Severity.WARNING,
    title: 'A Service that is a target is of the type ClusterIP',
    why: 'Flagger makes copies for stable and canary with the same type and the same ports of the nodes, which the API server refuses'
      + ' as taken.',
    fix: 'Let the target be a Service of the type ClusterIP, and expose another one.',
    source: 'https://github.com/fluxcd/flagger/blob/v1.44.0/pkg/canary/service_controller.go',
  },
  check: topology => canaries(topology).filter(canary => canary.manifest.spec!.targetRef.kind === 'Service' && !isKnative(canary)).flatMap(canary => {
    const target = canaryTarget(topology, canary);
    const type = target?.get('spec.type') ?? 'ClusterIP';
    return type === 'ClusterIP' ? [] : [{ resource: target!, field: 'spec.type', message: `The type is ${type}; Canary ${canary.name} copies it.` }];
  }),
};

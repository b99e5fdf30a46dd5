import { Severity } from '../../model/finding';
import { analysisOf, canaries } from '../../topology';
import { ICheck } from '../check';

export const readyThreshold: ICheck = {
  rule: {
    name: 'flagger/ready-threshold',
    severity: Severity.ERROR,
    title: 'Between 0 and 100 percent of the pods have to be ready',
    why: 'Above 100 there are never enough pods ready: Flagger waits, and neither promotes nor rolls back before a deadline of the Deployment.'
      + ' Below 0 it waits for none.',
    fix: 'Let it be from 1 to 100, or leave it out for 100.',
    source: 'https://github.com/fluxcd/flagger/blob/v1.44.0/pkg/canary/deployment_ready.go',
  },
  check: topology => canaries(topology).flatMap(canary => (['primaryReadyThreshold', 'canaryReadyThreshold'] as const).flatMap(field => {
    const { [field]: percent = 100 } = analysisOf(canary);
    return percent >= 0 && percent <= 100 ? []
      : [{ resource: canary, field: `spec.analysis.${field}`, message: `Flagger is to wait for ${percent} percent of the pods.` }];
  })),
};

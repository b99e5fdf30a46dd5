import { Severity } from '../../model/finding';
import { ownedByFlagger } from '../../topology';
import { ICheck } from '../check';

export const generatedAutoscaler: ICheck = {
  rule: {
    name: 'flagger/generated-autoscaler',
    severity: Severity.ERROR,
    title: 'The autoscaler that Flagger makes for stable is not among the manifests',
    why: 'Flagger writes limits and metrics of the target\'s autoscaler into it with each release, and whoever applies the manifests'
      + ' takes that back.',
    fix: 'Leave it out, and set spec.autoscalerRef.primaryScalerReplicas of the Canary.',
    source: 'https://github.com/fluxcd/flagger/blob/v1.44.0/pkg/canary/hpa_reconciler.go',
  },
  check: topology => ownedByFlagger(topology).flatMap(({ canary, group, kind, name }) => {
    const resource = topology.find(group, kind, name, canary.namespace);
    if (!resource || !['autoscaling', 'keda.sh'].includes(group)) { return []; }
    return [{ resource, message: `Flagger makes ${kind} ${name} for the stable version of Canary ${canary.name}.` }];
  }),
};

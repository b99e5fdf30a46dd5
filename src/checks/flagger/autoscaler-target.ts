import { Severity } from '../../model/finding';
import { canaries, FlaggerCanary, rollsOutPods, Scaler, scalerOf, Topology } from '../../topology';
import { ICheck } from '../check';

/** What Flagger rolls out and an autoscaler scales. */
const KINDS = ['Deployment', 'DaemonSet'];

/** Whether the Canary names the wrong one: what the autoscaler scales is among the manifests, what the Canary rolls out is not. */
function isSlipOfCanary(topology: Topology, canary: FlaggerCanary, { group, kind, name }: Scaler): boolean {
  const { targetRef } = canary.manifest.spec!;
  return group === 'apps' && KINDS.includes(kind)
    && topology.has(group, kind, name, canary.namespace) && !topology.has(group, targetRef.kind ?? '', targetRef.name, canary.namespace);
}

export const autoscalerTarget: ICheck = {
  rule: {
    name: 'flagger/autoscaler-target',
    severity: Severity.ERROR,
    title: 'The autoscaler of a Canary scales its target',
    why: 'Flagger copies limits and metrics for stable, but the pods of the canary are scaled by nobody, and kind and version of what'
      + ' is scaled come from something else.',
    fix: 'Let scaleTargetRef of the autoscaler be the target of the Canary.',
    source: 'https://github.com/fluxcd/flagger/blob/v1.44.0/pkg/canary/hpa_reconciler.go',
  },
  check: topology => canaries(topology).filter(rollsOutPods).flatMap(canary => {
    const { targetRef } = canary.manifest.spec!;
    const scaler = scalerOf(topology, canary);
    if (!scaler || (scaler.kind === targetRef.kind && scaler.name === targetRef.name && scaler.group === 'apps')) { return []; }
    if (isSlipOfCanary(topology, canary, scaler)) {
      return [{
        resource: canary,
        field: 'spec.targetRef.name',
        message: `${targetRef.kind} ${targetRef.name} is not among the manifests; ${scaler.kind} ${scaler.name} is, which ${scaler.resource} scales.`,
        fix: `Roll out ${scaler.kind} ${scaler.name}, or let the autoscaler scale ${targetRef.kind} ${targetRef.name}.`,
      }];
    }
    return [{
      resource: scaler.resource,
      field: 'spec.scaleTargetRef',
      message: `It scales ${scaler.group}/${scaler.kind} ${scaler.name}, Canary ${canary.name} rolls out apps/${targetRef.kind} ${targetRef.name}.`,
      fix: `Set apiVersion apps/v1, kind ${targetRef.kind}, name ${targetRef.name}.`,
    }];
  }),
};

import { Severity } from '../../model/finding';
import { canaries, canaryTarget, rollsOutPods, scalersOf } from '../../topology';
import { ICheck } from '../check';

export const autoscalerRef: ICheck = {
  rule: {
    name: 'flagger/autoscaler-ref',
    severity: Severity.ERROR,
    title: 'A Canary names the autoscaler of its target',
    why: 'Flagger makes no autoscaler for stable then, which keeps the number of pods it began with. The target, which is scaled, has'
      + ' no pods between rollouts.',
    fix: 'Name the autoscaler in spec.autoscalerRef.',
    source: 'https://docs.flagger.app/usage/how-it-works',
  },
  check: topology => canaries(topology).filter(rollsOutPods).flatMap(canary => {
    const target = canaryTarget(topology, canary);
    if (!target || canary.manifest.spec!.autoscalerRef) { return []; }
    return scalersOf(topology, target).slice(0, 1).map(({ resource: { kind, name, apiVersion } }) => ({
      resource: canary,
      field: 'spec',
      message: `${kind} ${name} scales ${target.kind} ${target.name}, and the Canary has no autoscalerRef.`,
      fix: `Set spec.autoscalerRef to apiVersion ${apiVersion}, kind ${kind}, name ${name}.`,
    }));
  }),
};

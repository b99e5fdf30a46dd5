import { RolloutFacts } from './rollout-facts';
import { Finding, Findings } from '../../model/finding';

/** An engine scales a workload that it refers to down once; applied again with a number of pods, the workload comes back and stays. */
export function writtenReplicas({ model, engine }: RolloutFacts): Finding[] {
  const { target } = model;
  const written = target.details.writtenReplicas;
  if (engine.capabilities.sizedByAutoscaler || target.podTemplate || !written) { return []; }
  return [Findings.error('rollout/written-replicas',
    `${target.kind} '${target.name}' says replicas: ${written}, so ${written} pods of its own come back beside those of ${engine.name} each time it is applied.`,
    'Leave replicas out of the workload, and give replicas to the rollout.')];
}

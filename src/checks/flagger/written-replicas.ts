import { Severity } from '../../model/finding';
import { flaggerWorkloads } from '../../topology';
import { ICheck } from '../check';

export const writtenReplicas: ICheck = {
  rule: {
    name: 'flagger/written-replicas',
    severity: Severity.WARNING,
    title: 'The manifest of a target leaves the number of pods to Flagger',
    why: 'Flagger scales the target to zero between rollouts, and up while one runs. Each time the manifest is applied its number'
      + ' counts again: idle pods of the canary stay, or a running rollout loses its pods.',
    fix: 'Take spec.replicas out; an autoscaler with equal limits says how many pods stable has.',
    source: 'https://github.com/fluxcd/flagger/issues/1504',
  },
  check: topology => flaggerWorkloads(topology).flatMap(({ workload: { resource } }) => {
    const replicas = resource.get('spec.replicas');
    if (replicas === undefined) { return []; }
    const effect = replicas > 0 ? 'they run idle between rollouts' : 'a running rollout loses its pods, and stable has one pod all the same';
    return [{ resource, field: 'spec.replicas', message: `Each time this is applied the target has ${replicas} pods: ${effect}.` }];
  }),
};

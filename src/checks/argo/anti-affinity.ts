import { Severity } from '../../model/finding';
import { rollouts } from '../../topology';
import { ICheck } from '../check';

export const antiAffinity: ICheck = {
  rule: {
    name: 'argo/anti-affinity',
    severity: Severity.ERROR,
    title: 'An anti-affinity between versions is either preferred, with a weight of 1 to 100, or required',
    why: 'Argo Rollouts refuses the Rollout as InvalidSpec, and deploys nothing.',
    fix: 'Keep one of the two, and give a preferred one a weight of 1 to 100.',
    source: 'https://argo-rollouts.readthedocs.io/en/stable/features/anti-affinity/anti-affinity/',
  },
  check: topology => rollouts(topology).flatMap(rollout => (['canary', 'blueGreen'] as const).flatMap(strategy => {
    const affinity = rollout.manifest.spec.strategy?.[strategy]?.antiAffinity;
    const { preferredDuringSchedulingIgnoredDuringExecution: preferred, requiredDuringSchedulingIgnoredDuringExecution: required } = affinity ?? {};
    const at = (message: string) => [{ resource: rollout, field: `spec.strategy.${strategy}.antiAffinity`, message }];
    if (!affinity) { return []; }
    if (!preferred === !required) { return at(`The anti-affinity is ${preferred ? 'both' : 'neither'} preferred ${preferred ? 'and' : 'nor'} required.`); }
    return preferred && (preferred.weight < 1 || preferred.weight > 100) ? at(`The weight is ${preferred.weight}.`) : [];
  })),
};

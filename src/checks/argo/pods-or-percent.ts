import { Severity } from '../../model/finding';
import { rollouts } from '../../topology';
import { ICheck } from '../check';

const FIELDS = [['canary', 'maxSurge'], ['canary', 'maxUnavailable'], ['blueGreen', 'maxUnavailable']];

export const podsOrPercent: ICheck = {
  rule: {
    name: 'argo/pods-or-percent',
    severity: Severity.WARNING,
    title: 'A share of pods is written with a percent sign, a number of pods without quotes',
    why: 'Argo Rollouts reads a number in quotes as a percentage.',
    fix: 'Take the quotes away if it is a number of pods, or add the percent sign.',
    source: 'https://github.com/argoproj/argo-rollouts/blob/v1.9.1/utils/replicaset/replicaset.go',
  },
  check: topology => rollouts(topology).flatMap(rollout => FIELDS.flatMap(([strategy, name]) => {
    const value = (rollout.manifest.spec.strategy as any)?.[strategy]?.[name];
    if (typeof value !== 'string' || !/^[1-9]\d*$/.test(value)) { return []; }
    return [{ resource: rollout, field: `spec.strategy.${strategy}.${name}`, message: `'${value}' is read as ${value} %, not as ${value} pods.` }];
  })),
};

import { Severity } from '../../model/finding';
import { canaries } from '../../topology';
import { ICheck } from '../check';

export const oneCanaryPerTarget: ICheck = {
  rule: {
    name: 'flagger/one-canary-per-target',
    severity: Severity.ERROR,
    title: 'A target has one Canary',
    why: 'Flagger follows both Canaries at once. Each takes the other\'s pods up and down and writes the other\'s stable version, with'
      + ' a single line in the log.',
    fix: 'Remove one of the Canaries.',
    source: 'https://github.com/fluxcd/flagger/blob/v1.44.0/pkg/controller/scheduler.go',
  },
  check: topology => {
    const first = new Map<string, string>();
    return canaries(topology).flatMap(canary => {
      const { kind, name } = canary.manifest.spec!.targetRef;
      const key = `${canary.namespace}/${kind}/${name}`;
      const other = first.get(key);
      first.set(key, other ?? canary.name);
      if (other === undefined || other === canary.name) { return []; }
      return [{ resource: canary, field: 'spec.targetRef.name', message: `Canary ${other} rolls out ${kind} ${name} too.` }];
    });
  },
};

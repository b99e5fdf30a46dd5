import { Severity } from '../../model/finding';
import { canaries, canaryScaledObject, fieldPath } from '../../topology';
import { ICheck } from '../check';

export const scalerQueryNames: ICheck = {
  rule: {
    name: 'flagger/scaler-query-names',
    severity: Severity.ERROR,
    title: 'Queries for stable are those of triggers that a ScaledObject has',
    why: 'Flagger finds them by the names of the triggers. A query that no trigger is named for is dropped, and the ScaledObject for'
      + ' stable asks about the canary.',
    fix: 'Use the names of the triggers as keys, and name the triggers.',
    source: 'https://docs.flagger.app/tutorials/keda-scaledobject',
  },
  check: topology => canaries(topology).flatMap(canary => {
    const { kind, primaryScalerQueries = {} } = canary.manifest.spec!.autoscalerRef ?? {};
    const triggers = canaryScaledObject(topology, canary)?.manifest.spec.triggers;
    if (kind === 'ScaledObject' && !triggers) { return []; }
    const names = (triggers ?? []).flatMap(({ name }) => name ?? []);
    return Object.keys(primaryScalerQueries).filter(name => !names.includes(name)).map(name => ({
      resource: canary,
      field: fieldPath('spec', 'autoscalerRef', 'primaryScalerQueries', name),
      message: triggers
        ? `No trigger is named '${name}'; there is ${names.join(', ') || 'none with a name'}.`
        : `'${name}' is for a ScaledObject, not for a ${kind}.`,
    }));
  }),
};

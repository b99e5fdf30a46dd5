import { Severity } from '../../model/finding';
import { canaries, canaryScaledObject } from '../../topology';
import { ICheck } from '../check';

export const scalerQuery: ICheck = {
  rule: {
    name: 'flagger/scaler-query',
    severity: Severity.WARNING,
    title: 'The query for stable is written out where Flagger would make a wrong one',
    why: 'Flagger adds -primary to each occurrence of the target\'s name in the query of a trigger, also inside longer words. The'
      + ' ScaledObject for stable then asks for something that does not exist.',
    fix: 'Name the trigger, and write its query for stable in spec.autoscalerRef.primaryScalerQueries.',
    source: 'https://github.com/fluxcd/flagger/blob/v1.44.0/pkg/canary/scaled_object_reconciler.go',
  },
  check: topology => canaries(topology).filter(canary => !canary.manifest.spec!.autoscalerRef?.primaryScalerQueries).flatMap(canary => {
    const { name } = canary.manifest.spec!.targetRef;
    const scaler = canaryScaledObject(topology, canary);
    return (scaler?.manifest.spec.triggers ?? []).flatMap(({ metadata = {} }, i) => {
      const parts = (metadata.query ?? '').replaceAll(`${name}-canary`, '').split(name);
      const inside = parts.slice(1).some(part => /^([A-Za-z0-9_]|-primary)/.test(part)) || parts.slice(0, -1).some(part => /[A-Za-z0-9_]$/.test(part));
      if (!inside) { return []; }
      const query = metadata.query.replaceAll(`${name}-canary`, name).replaceAll(name, `${name}-primary`);
      return [{ resource: scaler!, field: `spec.triggers[${i}].metadata.query`, message: `For stable Flagger asks '${query}'.` }];
    });
  }),
};

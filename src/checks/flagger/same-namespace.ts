import { Severity } from '../../model/finding';
import { canaries, flaggerSetting } from '../../topology';
import { ICheck } from '../check';

export const sameNamespace: ICheck = {
  rule: {
    name: 'flagger/same-namespace',
    severity: Severity.ERROR,
    title: 'A Canary refers to its own namespace, if Flagger was told to allow nothing else',
    why: 'Flagger runs with -no-cross-namespace-refs. It refuses the Canary with a line in its log and nothing else: no event, no'
      + ' status.',
    fix: 'Put a copy of the object into the namespace of the Canary, and leave the namespace of the reference out.',
    source: 'https://github.com/fluxcd/flagger/blob/v1.44.0/pkg/controller/controller.go',
  },
  check: topology => flaggerSetting(topology, 'no-cross-namespace-refs') !== 'true' ? [] : canaries(topology).flatMap(canary => {
    const { upstreamRef, analysis } = canary.manifest.spec ?? {};
    const references = [
      { at: 'spec.upstreamRef', ...upstreamRef },
      ...(analysis?.metrics ?? []).map(({ templateRef }, i) => ({ at: `spec.analysis.metrics[${i}].templateRef`, ...templateRef })),
      ...(analysis?.alerts ?? []).map(({ providerRef }, i) => ({ at: `spec.analysis.alerts[${i}].providerRef`, ...providerRef })),
    ];
    return references.filter(({ namespace }) => canary.namespace && namespace && namespace !== canary.namespace).map(({ at, name, namespace }) => ({
      resource: canary,
      field: `${at}.namespace`,
      message: `'${name}' is in namespace ${namespace}, the Canary in ${canary.namespace}.`,
    }));
  }),
};

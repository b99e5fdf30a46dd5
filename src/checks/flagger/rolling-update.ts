import { Severity } from '../../model/finding';
import { flaggerWorkloads } from '../../topology';
import { ICheck } from '../check';

export const rollingUpdate: ICheck = {
  rule: {
    name: 'flagger/rolling-update',
    severity: Severity.WARNING,
    title: 'Stable keeps pods while it is updated',
    why: 'Stable gets the strategy of the target, and most or all requests go to stable while Flagger promotes. All its pods are'
      + ' stopped before there are new ones.',
    fix: 'Use RollingUpdate with a maxUnavailable below 100 %.',
    source: 'https://github.com/fluxcd/flagger/issues/1898',
  },
  check: topology => flaggerWorkloads(topology).flatMap(({ canary, workload: { resource } }) => {
    const { provider, analysis } = canary.manifest.spec!;
    const all = resource.get('spec.strategy.rollingUpdate.maxUnavailable') === '100%';
    const moved = analysis?.iterations && !analysis.match && provider && provider !== 'kubernetes';
    if (moved || (resource.get('spec.strategy.type') !== 'Recreate' && !all)) { return []; }
    return [{
      resource,
      field: all ? 'spec.strategy.rollingUpdate.maxUnavailable' : 'spec.strategy.type',
      message: all ? 'All pods may be unavailable at once.' : 'Recreate stops all pods before it starts new ones.',
    }];
  }),
};

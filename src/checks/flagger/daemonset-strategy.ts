import { Severity } from '../../model/finding';
import { canariesOf, daemonSets } from '../../topology';
import { ICheck } from '../check';

export const daemonsetStrategy: ICheck = {
  rule: {
    name: 'flagger/daemonset-strategy',
    severity: Severity.ERROR,
    title: 'A DaemonSet that Flagger rolls out is updated by RollingUpdate',
    why: 'Flagger refuses to make the stable version of any other. The Canary stays in Initializing, with an event at each interval.',
    fix: 'Let spec.updateStrategy.type be RollingUpdate, or leave it out.',
    source: 'https://github.com/fluxcd/flagger/blob/v1.44.0/pkg/canary/daemonset_controller.go',
  },
  check: topology => daemonSets(topology).flatMap(resource => {
    const { type = 'RollingUpdate' } = resource.manifest.spec?.updateStrategy ?? {};
    if (type === 'RollingUpdate' || canariesOf(topology, resource).length === 0) { return []; }
    return [{ resource, field: 'spec.updateStrategy.type', message: `The strategy is ${type}.` }];
  }),
};

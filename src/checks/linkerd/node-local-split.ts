import { Severity } from '../../model/finding';
import { backendsOf, findService, meshRules } from '../../topology';
import { ICheck } from '../check';

export const nodeLocalSplit: ICheck = {
  rule: {
    name: 'linkerd/node-local-split',
    severity: Severity.WARNING,
    title: 'Services among which requests are divided are not for callers of the same node only',
    why: 'With internalTrafficPolicy Local each caller sees the pods of its own node. Where there is none of the canary, its share goes to stable.',
    fix: 'Take internalTrafficPolicy out.',
    source: 'https://github.com/linkerd/linkerd2/blob/version-2.20/controller/api/destination/watcher/filtered_listener_group.go',
  },
  check: topology => {
    const divided = meshRules(topology).filter(({ rule }) => (rule.backendRefs ?? []).length > 1)
      .flatMap(({ route, parents }) => [...parents, ...backendsOf(route)]);
    const found = new Set(divided.map(({ name, namespace }) => findService(topology, name, namespace)));
    return [...found].flatMap(resource => resource?.manifest.spec?.internalTrafficPolicy !== 'Local' ? [] : [{
      resource, field: 'spec.internalTrafficPolicy', message: `Callers of Service ${resource.name} see the pods of their own node only.`,
    }]);
  },
};

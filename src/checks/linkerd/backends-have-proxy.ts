import { Severity } from '../../model/finding';
import { isInjected, meshRules, podsOf } from '../../topology';
import { ICheck } from '../check';

export const backendsHaveProxy: ICheck = {
  rule: {
    name: 'linkerd/backends-have-proxy',
    severity: Severity.WARNING,
    title: 'All backends among which requests are divided have a proxy, or none has',
    why: 'To a backend without a proxy calls are not encrypted, and it has no metrics beside those of the others: what is compared is not alike.',
    fix: 'Add the annotation linkerd.io/inject: enabled to the pods that are named.',
    source: 'https://linkerd.io/2/features/traffic-split/',
  },
  check: topology => meshRules(topology).flatMap(({ route, at, rule: { backendRefs = [] } }) => backendRefs.length < 2 ? [] : backendRefs
    .flatMap(({ name, namespace = route.namespace, kind = 'Service' }, i) => {
      const bare = kind === 'Service' ? podsOf(topology, name, namespace).find(workload => isInjected(topology, workload) === false) : undefined;
      return bare ? [{ resource: route, field: `${at}.backendRefs[${i}]`, message: `The pods of ${bare.resource} behind ${name} have no proxy.` }] : [];
    })),
};

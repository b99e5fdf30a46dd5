import { Severity } from '../../model/finding';
import { canaries, canaryParents, serviceOf } from '../../topology';
import { ICheck } from '../check';

export const parentsDistinct: ICheck = {
  rule: {
    name: 'flagger/parents-distinct',
    severity: Severity.ERROR,
    title: 'Parents of a Canary differ by name, or each names another listener',
    why: 'The API server refuses the HTTPRoute that Flagger makes of them. The Canary stays as it is, and only events say so.',
    fix: 'Remove one of them, or name different listeners in sectionName.',
    source: 'https://gateway-api.sigs.k8s.io/reference/spec/#parentreference',
  },
  check: topology => canaries(topology).flatMap(canary => {
    const parents = canaryParents(canary);
    const key = (i: number) => [parents[i].group, parents[i].kind, parents[i].name, serviceOf(canary).gatewayRefs![i].namespace ?? ''].join('/');
    return parents.flatMap((parent, i) => {
      const twin = parents.findIndex((other, j) => j < i && key(j) === key(i) && other.port === parent.port
        && (other.sectionName === parent.sectionName || !other.sectionName || !parent.sectionName));
      return twin < 0 ? [] : [{
        resource: canary,
        field: parent.at,
        message: `${parent.kind} ${parent.name} is named twice, here and at ${parents[twin].at}.`,
      }];
    });
  }),
};

import { Severity } from '../../model/finding';
import { meshRules } from '../../topology';
import { ICheck } from '../check';

export const loneBackendWeight: ICheck = {
  rule: {
    name: 'linkerd/lone-backend-weight',
    severity: Severity.WARNING,
    title: 'The only backend of a rule is not said to get nothing',
    why: 'A Gateway answers 500 where the only backend has weight 0. Linkerd sends it all requests.',
    fix: 'Take the weight out, or the rule.',
    source: 'https://gateway-api.sigs.k8s.io/reference/spec/#httpbackendref',
  },
  check: topology => meshRules(topology).flatMap(({ route, at, rule: { backendRefs: [backend, ...others] = [] } }) =>
    backend?.weight !== 0 || others.length > 0 ? [] : [{
      resource: route, field: `${at}.backendRefs[0].weight`, message: `Linkerd sends ${backend.name} all requests, in spite of its weight 0.`,
    }]),
};

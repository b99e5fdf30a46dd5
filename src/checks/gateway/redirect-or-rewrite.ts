import { Severity } from '../../model/finding';
import { filterLists } from '../../topology';
import { ICheck } from '../check';

export const redirectOrRewrite: ICheck = {
  rule: {
    name: 'gateway/redirect-or-rewrite',
    severity: Severity.ERROR,
    title: 'Requests are redirected or rewritten, not both',
    why: 'The API server refuses the route: a request that is redirected is not sent on, so there is nothing to rewrite.',
    fix: 'Take one of the filters out.',
    source: 'https://github.com/kubernetes-sigs/gateway-api/blob/v1.5.1/apis/v1/httproute_types.go#L142',
  },
  check: topology => filterLists(topology).flatMap(({ route, at, filters }) => {
    const types: string[] = filters.map(({ type }) => type);
    if (!types.includes('RequestRedirect') || !types.includes('URLRewrite')) { return []; }
    return [{ resource: route, field: at, message: 'The filters have a RequestRedirect and a URLRewrite.' }];
  }),
};

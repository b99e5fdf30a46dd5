import { Severity } from '../../model/finding';
import { prefixModifiers } from '../../topology';
import { ICheck } from '../check';

export const rewritePrefix: ICheck = {
  rule: {
    name: 'gateway/rewrite-prefix',
    severity: Severity.ERROR,
    title: 'A rewrite that replaces the prefix of a path is in a rule with one prefix',
    why: 'The API server refuses the route: what is replaced is the prefix of the only match, which has to be of type PathPrefix.',
    fix: 'Keep one match of type PathPrefix in the rule, or use ReplaceFullPath.',
    source: 'https://github.com/kubernetes-sigs/gateway-api/blob/v1.5.1/apis/v1/httproute_types.go#L142',
  },
  check: topology => prefixModifiers(topology, 'urlRewrite').map(({ route, at, value, matches }) => ({
    resource: route, field: at, message: `The prefix becomes '${value}', and the rule has ${matches}.`,
  })),
};

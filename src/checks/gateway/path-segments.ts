import { Severity } from '../../model/finding';
import { literalPaths } from '../../topology';
import { ICheck } from '../check';

export const pathSegments: ICheck = {
  rule: {
    name: 'gateway/path-segments',
    severity: Severity.ERROR,
    title: 'A path has no empty or dotted segments',
    why: 'The API server refuses the route: clients and proxies resolve //, /./ and /../ before they ask, so nothing would match.',
    fix: 'Write the path that they resolve to.',
    source: 'https://github.com/kubernetes-sigs/gateway-api/blob/v1.5.1/apis/v1/httproute_types.go#L535',
  },
  check: topology => literalPaths(topology).filter(({ value }) => /\/\/|\/\.\.?(\/|$)/.test(value)).map(({ route, at, value }) => ({
    resource: route, field: `${at}.value`, message: `'${value}' has an empty or dotted segment.`,
  })),
};

import { Severity } from '../../model/finding';
import { literalPaths } from '../../topology';
import { ICheck } from '../check';

export const pathEncodedSlash: ICheck = {
  rule: {
    name: 'gateway/path-encoded-slash',
    severity: Severity.ERROR,
    title: 'A path has no encoded slash',
    why: 'The API server refuses the route: proxies do not agree whether %2F divides segments.',
    fix: 'Write a slash, or match by a regular expression.',
    source: 'https://github.com/kubernetes-sigs/gateway-api/blob/v1.5.1/apis/v1/httproute_types.go#L535',
  },
  check: topology => literalPaths(topology).filter(({ value }) => /%2f/i.test(value)).map(({ route, at, value }) => ({
    resource: route, field: `${at}.value`, message: `'${value}' has an encoded slash.`,
  })),
};

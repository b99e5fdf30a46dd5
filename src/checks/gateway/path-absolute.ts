import { Severity } from '../../model/finding';
import { literalPaths } from '../../topology';
import { ICheck } from '../check';

export const pathAbsolute: ICheck = {
  rule: {
    name: 'gateway/path-absolute',
    severity: Severity.ERROR,
    title: 'A path begins with a slash',
    why: 'The API server refuses the route. Only regular expressions may begin in another way.',
    fix: 'Write a slash before it.',
    source: 'https://github.com/kubernetes-sigs/gateway-api/blob/v1.5.1/apis/v1/httproute_types.go#L535',
  },
  check: topology => literalPaths(topology).filter(({ value }) => !value.startsWith('/')).map(({ route, at, value }) => ({
    resource: route, field: `${at}.value`, message: `'${value}' does not begin with a slash.`, fix: `Write /${value}.`,
  })),
};

import { Severity } from '../../model/finding';
import { literalPaths } from '../../topology';
import { ICheck } from '../check';

const CHARACTERS = /^([-\w/.~!$&'()*+,;=:@]|%[0-9a-f]{2})*$/i;

export const pathCharacters: ICheck = {
  rule: {
    name: 'gateway/path-characters',
    severity: Severity.ERROR,
    title: 'A path has only characters that a path can have',
    why: 'The API server refuses the route: no request has such a path. Other characters are encoded as % and two hexadecimal digits.',
    fix: 'Encode them, and leave out what follows ? or #.',
    source: 'https://github.com/kubernetes-sigs/gateway-api/blob/v1.5.1/apis/v1/httproute_types.go#L535',
  },
  check: topology => literalPaths(topology).filter(({ value }) => !CHARACTERS.test(value)).map(({ route, at, value }) => ({
    resource: route, field: `${at}.value`, message: `'${value}' has characters that no path has.`,
  })),
};

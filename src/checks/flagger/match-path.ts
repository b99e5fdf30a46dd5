import { Severity } from '../../model/finding';
import { leftOut, routeConditions } from '../../topology';
import { ICheck } from '../check';

export const matchPath: ICheck = {
  rule: {
    name: 'flagger/match-path',
    severity: Severity.ERROR,
    title: 'Each condition of a Canary\'s route names a path, under Gateway API',
    why: 'The API server fills in the path / where there is none. Flagger sees a difference at each check, writes the route anew and takes the'
      + ' canary\'s weight away: it is never promoted.',
    fix: 'Add uri: { prefix: / }.',
    source: 'https://github.com/fluxcd/flagger/blob/v1.44.0/pkg/router/gateway_api.go',
  },
  check: topology => routeConditions(topology)
    .filter(({ value }) => !value.uri && !leftOut(value))
    .map(({ canary, at }) => ({ resource: canary, field: at, message: 'The condition names no path.' })),
};

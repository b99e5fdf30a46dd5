import { Severity } from '../../model/finding';
import { leftOut, routeConditions } from '../../topology';
import { ICheck } from '../check';

const DROPPED = ['authority', 'gateways', 'ignoreUriCase', 'port', 'scheme', 'sourceLabels', 'sourceNamespace', 'withoutHeaders'] as const;

export const matchSupported: ICheck = {
  rule: {
    name: 'flagger/match-supported',
    severity: Severity.ERROR,
    title: 'Conditions of a Canary\'s route are about path, method, headers and query, under Gateway API',
    why: 'Flagger drops the rest without a word, so more requests come in than were meant. A condition of which nothing is left is dropped as a'
      + ' whole, and if none is left all requests come in.',
    fix: 'Remove it, or say it with path, method, headers, query parameters or hosts.',
    source: 'https://github.com/fluxcd/flagger/blob/v1.44.0/pkg/router/gateway_api.go',
  },
  check: topology => routeConditions(topology).flatMap(({ canary, value, at }) => {
    const dropped = DROPPED.filter(field => value[field] !== undefined && value[field] !== false);
    if (dropped.length === 0) { return leftOut(value) ? [{ resource: canary, field: at, message: 'The condition is empty, and is left out.' }] : []; }
    return [{ resource: canary, field: at, message: `Flagger drops ${dropped.join(', ')}${leftOut(value) ? ', and with it the condition' : ''}.` }];
  }),
};

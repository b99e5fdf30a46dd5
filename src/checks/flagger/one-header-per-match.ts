import { Severity } from '../../model/finding';
import { analysisOf, canaryMatches, gatewayCanaries } from '../../topology';
import { ICheck } from '../check';

export const oneHeaderPerMatch: ICheck = {
  rule: {
    name: 'flagger/one-header-per-match',
    severity: Severity.WARNING,
    title: 'A condition of a Canary has one header and one query parameter at most, under Gateway API',
    why: 'Flagger writes several of them in an order that changes by chance, sees that as a difference, and takes the canary\'s weight back until'
      + ' the order happens to be the same: the rollout takes longer and goes back and forth.',
    fix: 'Use one, for example with a regular expression, or a header that stands for all of them.',
    source: 'https://github.com/fluxcd/flagger/blob/v1.44.0/pkg/router/gateway_api.go',
  },
  check: topology => gatewayCanaries(topology).flatMap(canary => [
    ...canaryMatches(canary),
    ...(analysisOf(canary).match ?? []).map((value, i) => ({ value, at: `spec.analysis.match[${i}]` })),
  ].flatMap(({ value, at }) => (['headers', 'queryParams'] as const).flatMap(field => {
    const names = Object.keys(value[field] ?? {});
    return names.length < 2 ? [] : [{ resource: canary, field: `${at}.${field}`, message: `The condition asks for ${names.join(' and ')}.` }];
  }))),
};

import { Severity } from '../../model/finding';
import { analysisOf, canaries, fieldPath, strategyOf, usesGatewayApi } from '../../topology';
import { ICheck, Violation } from '../check';

export const abMatch: ICheck = {
  rule: {
    name: 'flagger/ab-match',
    severity: Severity.ERROR,
    title: 'Testers are known by headers or query parameters with an exact value or a regular expression, under Gateway API',
    why: 'Gateway API has no other way. Flagger drops the error, and with it all matches: every user gets the new version from the first check on.',
    fix: 'Use exact with a value, or regex.',
    source: 'https://github.com/fluxcd/flagger/blob/v1.44.0/pkg/router/gateway_api.go',
  },
  check: topology => canaries(topology).filter(canary => usesGatewayApi(canary) && strategyOf(canary) === 'match')
    .flatMap(canary => (analysisOf(canary).match ?? []).flatMap((match, i): Violation[] => {
      const at = ['spec', 'analysis', 'match', i] as const;
      const given = (['headers', 'queryParams'] as const).flatMap(kind =>
        Object.entries(match[kind] ?? {}).map(([name, value]) => ({ kind, name, value })));
      if (given.length === 0) { return [{ resource: canary, field: fieldPath(...at), message: 'The match names no header and no query parameter.' }]; }
      return given.filter(({ value }) => !value.exact && !value.regex)
        .map(({ kind, name, value }) => ({
          resource: canary,
          field: fieldPath(...at, kind, name),
          message: `'${name}' cannot be matched by ${JSON.stringify(value)}.`,
        }));
    })),
};

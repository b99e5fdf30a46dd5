import { Severity } from '../../model/finding';
import { analysisOf, canaryMatches, gatewayCanaries, leftOut, matchedPath, serviceOf } from '../../topology';
import { ICheck } from '../check';

export const rewritePrefix: ICheck = {
  rule: {
    name: 'flagger/rewrite-prefix',
    severity: Severity.ERROR,
    title: 'Where a prefix is replaced there is one condition, and its path is a prefix',
    why: 'The API server refuses the HTTPRoute that Flagger makes of anything else. With matches in the analysis each of them is a condition. The'
      + ' Canary stays as it is, and only events say so.',
    fix: 'Leave one condition with uri.prefix, or remove type: ReplacePrefixMatch.',
    source: 'https://gateway-api.sigs.k8s.io/reference/spec/#httppathmodifier',
  },
  check: topology => gatewayCanaries(topology).flatMap(canary => {
    const { rewrite } = serviceOf(canary);
    if (rewrite?.type !== 'ReplacePrefixMatch' || !rewrite.uri) { return []; }
    const matches = canaryMatches(canary).filter(({ value }) => !leftOut(value));
    const count = Math.max(1, matches.length) * Math.max(1, analysisOf(canary).match?.length ?? 0);
    const other = matches.map(({ value }) => matchedPath(value)).find(path => path && path.type !== 'prefix');
    if (count === 1 && !other) { return []; }
    const message = count > 1 ? `The route has ${count} conditions.` : `The path '${other!.value}' is matched by ${other!.type}.`;
    return [{ resource: canary, field: 'spec.service.rewrite.type', message }];
  }),
};

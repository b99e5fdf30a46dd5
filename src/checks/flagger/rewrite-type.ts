import { Severity } from '../../model/finding';
import { canaryMatches, gatewayCanaries, matchedPath, serviceOf } from '../../topology';
import { ICheck } from '../check';

export const rewriteType: ICheck = {
  rule: {
    name: 'flagger/rewrite-type',
    severity: Severity.WARNING,
    title: 'A Canary that rewrites paths says whether the prefix or all of the path is replaced, under Gateway API',
    why: 'Flagger replaces all of the path unless the type is exactly ReplacePrefixMatch: every path below the prefix becomes the same one. With'
      + ' Istio it was the prefix only.',
    fix: 'Set type: ReplacePrefixMatch, or type: ReplaceFullPath if that is meant.',
    source: 'https://github.com/fluxcd/flagger/blob/v1.44.0/pkg/apis/flagger/v1beta1/canary.go',
  },
  check: topology => gatewayCanaries(topology).flatMap(canary => {
    const { uri, type } = serviceOf(canary).rewrite ?? {};
    const prefix = canaryMatches(canary).map(({ value }) => matchedPath(value)).find(path => path?.type === 'prefix');
    if (!uri || type === 'ReplacePrefixMatch' || type === 'ReplaceFullPath' || !type && !prefix) { return []; }
    return [{
      resource: canary,
      field: 'spec.service.rewrite.type',
      message: `${type ? `'${type}' is read as ReplaceFullPath` : `All paths that begin with ${prefix!.value} become ${uri}`}.`,
    }];
  }),
};

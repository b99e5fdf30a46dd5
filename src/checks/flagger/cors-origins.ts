import { Severity } from '../../model/finding';
import { canaries, providerOf, serviceOf } from '../../topology';
import { ICheck } from '../check';

export const corsOrigins: ICheck = {
  rule: {
    name: 'flagger/cors-origins',
    severity: Severity.ERROR,
    title: 'The CORS policy of a Canary lists origins as plain texts, under Gateway API',
    why: 'Flagger drops allowOrigins, whose entries are patterns, and says so in its log only: browsers of these origins are refused.',
    fix: 'List them in allowOrigin.',
    source: 'https://github.com/fluxcd/flagger/blob/v1.44.0/pkg/router/gateway_api.go',
  },
  check: topology => canaries(topology).filter(canary => providerOf(canary) === 'gatewayapi:v1').flatMap(canary => {
    const { allowOrigins = [] } = serviceOf(canary).corsPolicy ?? {};
    return allowOrigins.length === 0 ? []
      : [{
        resource: canary,
        field: 'spec.service.corsPolicy.allowOrigins',
        message: `Flagger drops ${allowOrigins.map(origin => Object.values(origin).join()).join(', ')}.`,
      }];
  }),
};

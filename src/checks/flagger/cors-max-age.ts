import { Severity } from '../../model/finding';
import { canaries, goSeconds, providerOf, serviceOf } from '../../topology';
import { ICheck } from '../check';

export const corsMaxAge: ICheck = {
  rule: {
    name: 'flagger/cors-max-age',
    severity: Severity.ERROR,
    title: 'The CORS policy of a Canary says how long browsers may keep it, at least one second',
    why: 'The API server fills in 5 seconds where Flagger writes none, or 0. Flagger sees a difference at each check, writes the route anew and'
      + ' takes the canary\'s weight away: it is never promoted.',
    fix: 'Set maxAge with hours, minutes or seconds, such as 24h.',
    source: 'https://github.com/fluxcd/flagger/blob/v1.44.0/pkg/router/gateway_api.go',
    affects: { gatewayApi: '>=1.5.0' },
  },
  check: topology => canaries(topology).filter(canary => providerOf(canary) === 'gatewayapi:v1').flatMap(canary => {
    const { corsPolicy } = serviceOf(canary);
    return !corsPolicy || (goSeconds(corsPolicy.maxAge ?? '') ?? 0) >= 1 ? [] : [{
      resource: canary,
      field: 'spec.service.corsPolicy.maxAge',
      message: corsPolicy.maxAge ? `Flagger reads '${corsPolicy.maxAge}' as 0 seconds.` : 'There is no maxAge.',
    }];
  }),
};

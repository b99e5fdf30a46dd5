import { Severity } from '../../model/finding';
import { routeFilters } from '../../topology';
import { ICheck } from '../check';

export const corsCredentials: ICheck = {
  rule: {
    name: 'gateway/cors-credentials',
    severity: Severity.WARNING,
    title: 'A route that lets all sites in by CORS asks for no credentials',
    why: 'Browsers refuse * together with credentials. Some gateways send back the name of the site instead, and then every site may act for'
      + ' its visitors.',
    fix: 'Name the sites in allowOrigins, or take out allowCredentials.',
    source: 'https://gateway-api.sigs.k8s.io/reference/spec/#httpcorsfilter',
  },
  check: topology => routeFilters(topology).filter(({ filter: { cors } }) => cors?.allowCredentials && cors.allowOrigins?.includes('*'))
    .map(({ route, at }) => ({
      resource: route, field: `${at}.cors.allowOrigins`, message: 'All sites are let in, with credentials.',
    })),
};

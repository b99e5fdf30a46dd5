import { Severity } from '../../model/finding';
import { traefikFilters, traefikHas } from '../../topology';
import { ICheck } from '../check';

export const extensionProvider: ICheck = {
  rule: {
    name: 'traefik/extension-provider',
    severity: Severity.ERROR,
    title: 'A Traefik whose routes use Middlewares reads its own kinds too',
    why: 'Middlewares and TraefikServices come from another provider than routes. Without it Traefik knows nothing behind such a reference,'
      + ' and answers 500.',
    fix: 'Start Traefik with --providers.kubernetescrd.',
    source: 'https://doc.traefik.io/traefik/reference/routing-configuration/kubernetes/gateway-api/',
  },
  check: topology => {
    if (traefikHas(topology, 'providers.kubernetescrd') !== false) { return []; }
    return traefikFilters(topology).filter(({ filter }) => filter.extensionRef?.group === 'traefik.io')
      .map(({ route, at, filter }) => ({
        resource: route, field: `${at}.extensionRef`, message: `Traefik is started without --providers.kubernetescrd, so it does not know ${filter.extensionRef!.name}.`,
      }));
  },
};

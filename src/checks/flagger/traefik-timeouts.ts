import { Severity } from '../../model/finding';
import { canaries, isBehindTraefik, providerOf, serviceOf } from '../../topology';
import { ICheck } from '../check';

export const traefikTimeouts: ICheck = {
  rule: {
    name: 'flagger/traefik-timeouts',
    severity: Severity.ERROR,
    title: 'Timeouts of a Canary behind Traefik are set where Traefik reads them',
    why: 'Traefik accepts routes with timeouts, and ignores the timeouts.',
    fix: 'Set them in a ServersTransport or in Traefik\'s own settings, and remove them here.',
    source: 'https://github.com/traefik/traefik/issues/11902',
    affects: { traefik: '<3.8.0' },
  },
  check: topology => canaries(topology).filter(canary => providerOf(canary) === 'gatewayapi:v1' && isBehindTraefik(topology, canary))
    .flatMap(canary => (['timeout', 'backendTimeout'] as const).filter(field => serviceOf(canary)[field])
      .map(field => ({ resource: canary, field: `spec.service.${field}`, message: `Traefik ignores the timeout of ${serviceOf(canary)[field]}.` }))),
};

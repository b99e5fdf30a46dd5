import { Severity } from '../../model/finding';
import { traefikGateways, traefikHas } from '../../topology';
import { ICheck } from '../check';

export const experimentalChannel: ICheck = {
  rule: {
    name: 'traefik/experimental-channel',
    severity: Severity.WARNING,
    title: 'A Traefik that reads the experimental channel has CRDs that serve it',
    why: 'Traefik then waits for TCPRoute v1alpha2. The standard CRDs of 1.6 serve v1 only, so it waits for ever, and every route of the'
      + ' cluster gets 404.',
    fix: 'Leave out --providers.kubernetesgateway.experimentalchannel, or install the experimental CRDs.',
    source: 'https://github.com/traefik/traefik/issues/13622',
    affects: { gatewayApi: '>=1.6.0', traefik: '<3.8.0' },
  },
  check: topology => {
    if (!traefikHas(topology, 'providers.kubernetesgateway.experimentalchannel') || topology.versions.gatewayApiChannel === 'experimental') { return []; }
    return traefikGateways(topology).slice(0, 1).map(gateway => ({
      resource: gateway, message: 'The Traefik of this Gateway waits for TCPRoute v1alpha2, which standard CRDs of Gateway API 1.6 do not serve.',
    }));
  },
};

import { Severity } from '../../model/finding';
import { traefikGateways } from '../../topology';
import { ICheck } from '../check';

export const clientCertificates: ICheck = {
  rule: {
    name: 'traefik/client-certificates',
    severity: Severity.ERROR,
    title: 'A Gateway of Traefik has no settings for TLS of the whole Gateway',
    why: 'Traefik does not read spec.tls: certificates of clients are not asked for, and none is shown to backends. Everybody gets in.',
    fix: 'Use a TLSOption of Traefik for the certificates of clients, and a ServersTransport for those of backends.',
    source: 'https://github.com/traefik/traefik/blob/v3.7.9/pkg/provider/kubernetes/gateway/features.go',
  },
  check: topology => traefikGateways(topology).flatMap(gateway => {
    const { frontend, backend } = gateway.manifest.spec.tls ?? {};
    return [...frontend ? ['frontend'] : [], ...backend ? ['backend'] : []]
      .map(field => ({ resource: gateway, field: `spec.tls.${field}`, message: `Traefik does not read tls.${field}.` }));
  }),
};

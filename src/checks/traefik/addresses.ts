import { Severity } from '../../model/finding';
import { traefikGateways } from '../../topology';
import { ICheck } from '../check';

export const addresses: ICheck = {
  rule: {
    name: 'traefik/addresses',
    severity: Severity.WARNING,
    title: 'A Gateway of Traefik asks for no addresses and no infrastructure',
    why: 'Traefik makes nothing for a Gateway: it reads neither spec.addresses nor spec.infrastructure.',
    fix: 'Take the field out, and set addresses, labels and annotations at the Service of Traefik.',
    source: 'https://github.com/traefik/traefik/blob/v3.7.9/pkg/provider/kubernetes/gateway/features.go',
  },
  check: topology => traefikGateways(topology).flatMap(gateway => (['addresses', 'infrastructure'] as const)
    .filter(field => gateway.manifest.spec[field])
    .map(field => ({ resource: gateway, field: `spec.${field}`, message: `Traefik does not read ${field}.` }))),
};

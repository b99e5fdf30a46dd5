import { Severity } from '../../model/finding';
import { backendsOf, backendTlsPolicies, traefikRoutes } from '../../topology';
import { ICheck } from '../check';

export const certificateNames: ICheck = {
  rule: {
    name: 'traefik/certificate-names',
    severity: Severity.ERROR,
    title: 'A BackendTLSPolicy for Traefik asks for no other names',
    why: 'Traefik does not read subjectAltNames. It accepts a certificate for the hostname, and no other.',
    fix: 'Take out subjectAltNames, and name in hostname what the certificate is for.',
    source: 'https://github.com/traefik/traefik/blob/v3.7.9/pkg/provider/kubernetes/gateway/httproute.go',
    affects: { traefik: '<3.8.0' },
  },
  check: topology => {
    const called = new Set(traefikRoutes(topology, 'HTTPRoute').flatMap(route => backendsOf(route)
      .map(({ namespace, name }) => `${namespace}/${name}`)));
    return backendTlsPolicies(topology).filter(({ namespace, manifest: { spec } }) => spec?.validation.subjectAltNames?.length
      && spec.targetRefs.some(({ name }) => called.has(`${namespace}/${name}`))).map(policy => ({
      resource: policy, field: 'spec.validation.subjectAltNames', message: 'Traefik does not read subjectAltNames.',
    }));
  },
};

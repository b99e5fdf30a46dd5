import { Severity } from '../../model/finding';
import { traefikListeners } from '../../topology';
import { ICheck } from '../check';

export const secretLabel: ICheck = {
  rule: {
    name: 'traefik/secret-label',
    severity: Severity.ERROR,
    title: 'A certificate that Traefik should use is not labelled as one of Helm\'s own Secrets',
    why: 'Traefik does not watch Secrets with the label owner=helm, so the certificate is not found, and the listener is refused as'
      + ' InvalidCertificateRef.',
    fix: 'Take out the label owner.',
    source: 'https://github.com/traefik/traefik/blob/v3.7.9/pkg/provider/kubernetes/gateway/client.go',
  },
  check: topology => traefikListeners(topology).flatMap(({ owner, listener }) =>
    (listener.tls?.certificateRefs ?? []).flatMap(({ name, namespace = owner.namespace }) => {
      const secret = topology.find('', 'Secret', name, namespace);
      return secret?.labels.owner === 'helm'
        ? [{ resource: secret, field: 'metadata.labels.owner', message: `Listener ${listener.name} needs this Secret, and Traefik does not see it.` }] : [];
    })),
};

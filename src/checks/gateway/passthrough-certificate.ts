import { Severity } from '../../model/finding';
import { placedListeners } from '../../topology';
import { ICheck } from '../check';

export const passthroughCertificate: ICheck = {
  rule: {
    name: 'gateway/passthrough-certificate',
    severity: Severity.WARNING,
    title: 'A listener that passes connections through has no certificate',
    why: 'With the mode Passthrough the backend decrypts, and the certificate of the listener is never shown.',
    fix: 'Take out certificateRefs, or use the mode Terminate.',
    source: 'https://gateway-api.sigs.k8s.io/reference/spec/',
  },
  check: topology => placedListeners(topology)
    .filter(({ listener: { protocol, tls } }) => protocol === 'TLS' && tls?.mode === 'Passthrough' && tls.certificateRefs?.length).map(({ owner, at, listener }) => ({
      resource: owner, field: `${at}.tls.certificateRefs`, message: `Listener ${listener.name} passes connections through, so ${listener.tls!.certificateRefs![0].name} is not used.`,
    })),
};

import { Severity } from '../../model/finding';
import { traefikListeners } from '../../topology';
import { ICheck } from '../check';

export const listenerCertificate: ICheck = {
  rule: {
    name: 'traefik/listener-certificate',
    severity: Severity.ERROR,
    title: 'A listener of Traefik that decrypts has a certificate among certificateRefs',
    why: 'Traefik refuses the listener: InvalidTLSConfiguration without tls, InvalidCertificateRef without certificateRefs. The API server'
      + ' accepts both.',
    fix: 'Name a Secret in tls.certificateRefs.',
    source: 'https://github.com/traefik/traefik/blob/v3.7.9/pkg/provider/kubernetes/gateway/kubernetes.go',
  },
  check: topology => traefikListeners(topology).flatMap(({ owner, at, listener: { name, protocol, tls } }) => {
    const lacks = tls ? tls.mode !== 'Passthrough' && !tls.certificateRefs?.length && Object.keys(tls.options ?? {}).length > 0 : protocol === 'HTTPS';
    return lacks ? [{ resource: owner, field: tls ? `${at}.tls` : at, message: `Listener ${name} decrypts, and names no certificate.` }] : [];
  }),
};

import { GatewayModel } from './gateway-model';
import { Finding, Findings } from '../../../model/finding';

/** cert-manager passes over a listener without a host, and reads one issuer for the whole Gateway. */
export function certificate({ listeners }: GatewayModel): Finding[] {
  const issued = listeners.map(({ listener }) => listener).filter(listener => Object.keys(listener.certificate?.gatewayAnnotations ?? {}).length > 0);
  const withoutHost = issued.filter(listener => !listener.hostname).map(listener => Findings.error('gateway/certificate-hostname',
    `Listener '${listener.name}' has a certificate from cert-manager but no hostname: cert-manager passes over it and the Secret stays empty.`,
    'Give the listener a hostname.'));
  const issuers = [...new Set(issued.map(listener => Object.entries(listener.certificate!.gatewayAnnotations)
    .map(([key, value]) => `${key.split('/')[1]} ${value}`).join()))];
  if (issuers.length < 2) { return withoutHost; }
  return [...withoutHost, Findings.error('gateway/one-issuer',
    `The listeners name ${issuers.length} issuers of cert-manager, ${issuers.join(' and ')}, but it reads only one for a Gateway.`,
    'Use one issuer for all listeners of this Gateway, or a second Gateway.')];
}

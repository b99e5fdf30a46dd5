import { Severity } from '../../model/finding';
import { issuedListeners } from '../../topology';
import { ICheck } from '../check';

export const certificateHostname: ICheck = {
  rule: {
    name: 'gateway/certificate-hostname',
    severity: Severity.WARNING,
    title: 'A listener with a certificate from cert-manager has a hostname',
    why: 'cert-manager asks for a certificate for the hostname of the listener. It passes over a listener without one, and the Secret stays empty.',
    fix: 'Give the listener a hostname, or make a Certificate for the Secret.',
    source: 'https://cert-manager.io/docs/usage/gateway/',
  },
  check: topology => issuedListeners(topology).filter(({ listener, made }) => !listener.hostname && !made).map(({ owner, at, listener, secret }) => ({
    resource: owner, field: at, message: `Listener ${listener.name} has no hostname, so cert-manager makes nothing for its Secret '${secret}'.`,
  })),
};

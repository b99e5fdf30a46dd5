import { Severity } from '../../model/finding';
import { issuedListeners, solversOf } from '../../topology';
import { ICheck } from '../check';

export const wildcardCertificate: ICheck = {
  rule: {
    name: 'gateway/wildcard-certificate',
    severity: Severity.ERROR,
    title: 'A certificate for a wildcard is from an issuer that can prove all of the domain',
    why: 'By HTTP an ACME issuer proves single hosts. It refuses the order for a wildcard, the Secret stays empty, and the listener does not serve.',
    fix: 'Give the issuer a solver for DNS-01, or the listener a hostname without a wildcard.',
    source: 'https://cert-manager.io/docs/configuration/acme/http01/',
  },
  check: topology => issuedListeners(topology).filter(({ listener, issuer, made }) => !made && listener.hostname?.startsWith('*.')
    && solversOf(issuer).length > 0 && solversOf(issuer).every(solver => solver?.http01)).map(({ owner, at, listener, issuer }) => ({
    resource: owner, field: `${at}.hostname`, message: `${issuer} proves hosts by HTTP, so it gets no certificate for ${listener.hostname}.`,
  })),
};

import { Severity } from '../../model/finding';
import { acmeParents, listenersOf } from '../../topology';
import { ICheck } from '../check';

export const acmeListener: ICheck = {
  rule: {
    name: 'gateway/acme-listener',
    severity: Severity.WARNING,
    title: 'A Gateway by which hosts are proven has a listener for HTTP',
    why: 'An ACME server asks for the proof by plain HTTP. Without a listener for it there is never a certificate, and without a certificate'
      + ' the other listeners do not serve.',
    fix: 'Add a listener for HTTP, which the outside reaches at port 80.',
    source: 'https://cert-manager.io/docs/configuration/acme/http01/#configuring-the-http-01-gateway-api-solver',
  },
  check: topology => acmeParents(topology).filter(({ gateway }) => !listenersOf(gateway).some(({ protocol }) => protocol === 'HTTP'))
    .map(({ issuer, at, gateway }) => ({
      resource: issuer, field: at, message: `${gateway} has no listener for HTTP, so nobody sees the proof there.`,
    })),
};

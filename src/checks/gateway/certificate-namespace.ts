import { Severity } from '../../model/finding';
import { issuedListeners } from '../../topology';
import { ICheck } from '../check';

export const certificateNamespace: ICheck = {
  rule: {
    name: 'gateway/certificate-namespace',
    severity: Severity.WARNING,
    title: 'A certificate from cert-manager is in the namespace of its Gateway',
    why: 'cert-manager makes certificates for a Gateway in its own namespace only, and passes over listeners that name a Secret elsewhere.',
    fix: 'Leave out the namespace, or make a Certificate there and a ReferenceGrant.',
    source: 'https://github.com/cert-manager/cert-manager/issues/5610',
  },
  check: topology => issuedListeners(topology).flatMap(({ owner, at, listener, made }) => (listener.tls?.certificateRefs ?? [])
    .flatMap(({ name, namespace }, i) =>
      made || !namespace || namespace === owner.namespace ? [] : [{
        resource: owner, field: `${at}.tls.certificateRefs[${i}].namespace`, message: `Secret '${name}' is in namespace ${namespace}, where cert-manager makes nothing for ${owner}.`,
      }])),
};

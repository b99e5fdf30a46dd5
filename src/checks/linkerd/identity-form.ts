import { Severity } from '../../model/finding';
import { meshTlsAuthentications } from '../../topology';
import { ICheck } from '../check';

const DNS = /^(\*|[a-z0-9]([-a-z0-9]*[a-z0-9])?)(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;
const SPIFFE = /^spiffe:\/\/[a-z0-9._-]+(\/[A-Za-z0-9._-]+)*$/;

export const identityForm: ICheck = {
  rule: {
    name: 'linkerd/identity-form',
    severity: Severity.ERROR,
    title: 'An identity is a name in DNS, with * in front at most, or an address of SPIFFE',
    why: 'Linkerd refuses a MeshTLSAuthentication with any other.',
    fix: 'Write it like web.shop.serviceaccount.identity.linkerd.cluster.local, or name the ServiceAccount in identityRefs.',
    source: 'https://github.com/linkerd/linkerd2/blob/version-2.20/policy-controller/runtime/src/validation.rs',
  },
  check: topology => meshTlsAuthentications(topology).flatMap(resource => (resource.manifest.spec.identities ?? [])
    .flatMap((identity, i) => DNS.test(identity) || SPIFFE.test(identity) ? [] : [{
      resource, field: `spec.identities[${i}]`, message: `'${identity}' is no identity.`,
    }])),
};

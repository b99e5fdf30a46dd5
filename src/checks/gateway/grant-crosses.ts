import { Severity } from '../../model/finding';
import { referenceGrants } from '../../topology';
import { ICheck } from '../check';

export const grantCrosses: ICheck = {
  rule: {
    name: 'gateway/grant-crosses',
    severity: Severity.WARNING,
    title: 'A ReferenceGrant is from one namespace to another',
    why: 'It belongs into the namespace of what is referred to, and names the one of the route. Within a namespace nothing needs a grant, so'
      + ' this entry does nothing.',
    fix: 'Move the grant into the namespace of the Service or Secret.',
    source: 'https://gateway-api.sigs.k8s.io/api-types/referencegrant/',
  },
  check: topology => referenceGrants(topology).flatMap(grant => (grant.manifest.spec?.from ?? [])
    .map(({ kind, namespace }, i) => ({ kind, namespace, i }))
    .filter(({ namespace }) => namespace === grant.namespace).map(({ kind, namespace, i }) => ({
      resource: grant, field: `spec.from[${i}].namespace`, message: `${kind}s of ${namespace} need no permission in their own namespace.`,
    }))),
};

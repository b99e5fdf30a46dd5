import { Severity } from '../../model/finding';
import { referenceGrants, Topology, ungranted } from '../../topology';
import { ICheck } from '../check';

type Grant = ReturnType<typeof referenceGrants>[number];

/** What to change, if what is referred to is where the grant is: then the namespace in it is the wrong one. */
function fixOf(topology: Topology, { manifest, namespace }: Grant, fromKind: string): string | undefined {
  const wanting = ungranted(topology).filter(crossing => crossing.toNamespace === namespace && crossing.fromKind === fromKind);
  const [from, ...others] = new Set(wanting.map(({ fromNamespace }) => fromNamespace));
  if (from && others.length === 0) { return `Write namespace: ${from}.`; }
  const isHere = (manifest.spec?.to ?? []).some(({ group, kind, name }) => name && topology.find(group, kind, name, namespace));
  return from || isHere ? `Write the namespace of the ${fromKind}s that refer to what is here.` : undefined;
}

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
      resource: grant,
      field: `spec.from[${i}].namespace`,
      message: `${kind}s of ${namespace} need no permission in their own namespace.`,
      fix: fixOf(topology, grant, kind),
    }))),
};

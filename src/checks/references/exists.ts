import { Severity } from '../../model/finding';
import { elsewhere, missingReferences, nearlyNamed, Reference, Topology } from '../../topology';
import { clusterScoped } from '../../topology/cluster-scoped';
import { ICheck } from '../check';

export const exists: ICheck = {
  rule: {
    name: 'references/exists',
    severity: Severity.ERROR,
    title: 'What an object names exists',
    why: 'The API server accepts a name that no object has. Only the controller that looks for the object finds out, often without a word.',
    fix: 'Correct the name, or add the object.',
    source: 'https://kubernetes.io/docs/concepts/overview/working-with-objects/names/',
  },
  check: topology => missingReferences(topology)
    .filter(({ group, kind, name, namespace }) => !clusterScoped(group, kind) && topology.lacks(group, kind, name, namespace))
    .map(reference => ({ resource: reference.resource, field: reference.field, message: told(reference), fix: fixOf(topology, reference) })),
};

function told({ kind, name, namespace, consequence }: Reference): string {
  return `There is no ${kind} '${name}'${namespace ? ` in namespace ${namespace}` : ''}. ${consequence}.`;
}

function fixOf(topology: Topology, reference: Reference): string | undefined {
  const similar = nearlyNamed(topology, reference);
  if (similar) { return `Write ${similar.name}.`; }
  const other = elsewhere(topology, reference);
  if (!other) { return undefined; }
  return reference.crosses ? `Name the namespace ${other.namespace} there.` : `Move ${other} to namespace ${reference.namespace}.`;
}

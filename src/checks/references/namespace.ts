import { Severity } from '../../model/finding';
import { elsewhere, missingReferences } from '../../topology';
import { ICheck } from '../check';

export const namespace: ICheck = {
  rule: {
    name: 'references/namespace',
    severity: Severity.WARNING,
    title: 'What an object names is in the namespace where it is looked for',
    why: 'What is named is looked for in one namespace only: the one that the reference says, or else that of the object that has it.',
    fix: 'Name the right namespace in the reference, or put both into one namespace.',
    source: 'https://kubernetes.io/docs/concepts/overview/working-with-objects/namespaces/',
  },
  check: topology => topology.facts.complete ? [] : missingReferences(topology).flatMap(reference => {
    const other = elsewhere(topology, reference);
    if (!other) { return []; }
    const { resource, field, kind, name, crosses } = reference;
    return [{
      resource,
      field,
      message: `${kind} '${name}' is looked for in namespace ${reference.namespace}; among the manifests only ${other.namespace} has one, which nothing names.`,
      fix: crosses ? `Name the namespace ${other.namespace} there.` : `Put both into namespace ${reference.namespace}.`,
    }];
  }),
};

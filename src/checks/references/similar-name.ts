import { Severity } from '../../model/finding';
import { missingReferences, nearlyNamed } from '../../topology';
import { clusterScoped } from '../../topology/cluster-scoped';
import { ICheck } from '../check';

export const similarName: ICheck = {
  rule: {
    name: 'references/similar-name',
    severity: Severity.WARNING,
    title: 'The name in a reference is not a slip of the pen for an object that nobody names',
    why: 'The API server accepts a name that no object has. Only the controller that looks for the object finds out, often without a word.',
    fix: 'Correct the name.',
    source: 'https://kubernetes.io/docs/concepts/overview/working-with-objects/names/',
  },
  check: topology => missingReferences(topology).flatMap(reference => {
    const { resource, field, group, kind, name } = reference;
    const similar = !topology.facts.complete || clusterScoped(group, kind) ? nearlyNamed(topology, reference) : undefined;
    if (!similar) { return []; }
    const message = `There is no ${kind} '${name}' among the manifests; there is '${similar.name}', which nothing names.`;
    return [{ resource, field, message, fix: `Write ${similar.name}.` }];
  }),
};

import { Severity } from '../../model/finding';
import { missingReferences, nearlyNamed } from '../../topology';
import { clusterScoped } from '../../topology/cluster-scoped';
import { ICheck } from '../check';

export const similarName: ICheck = {
  rule: {
    name: 'references/similar-name',
    severity: Severity.WARNING,
    title: 'The name in a reference is not a slip of the pen for an object that nobody names',
    why: 'The API server takes references to nothing. Only the controller that follows them finds out, often without a word.',
    fix: 'Correct the name.',
    source: 'https://kubernetes.io/docs/concepts/overview/working-with-objects/names/',
  },
  check: topology => missingReferences(topology).filter(({ group, kind }) => !topology.facts.complete || clusterScoped(group, kind)).flatMap(reference => {
    const similar = nearlyNamed(topology, reference);
    if (!similar) { return []; }
    const { resource, field, kind, name } = reference;
    const message = `There is no ${kind} '${name}' among the manifests; there is '${similar.name}', which nothing names.`;
    return [{ resource, field, message, fix: `Write ${similar.name}.` }];
  }),
};

import { Severity } from '../../model/finding';
import { groupsOf } from '../../structure';
import { clusterScoped } from '../../topology/cluster-scoped';
import { ICheck } from '../check';

export const namespaceKnown: ICheck = {
  rule: {
    name: 'references/namespace-known',
    severity: Severity.WARNING,
    title: 'Where the others say their namespace, an object says it too',
    why: 'Without a namespace it goes to whichever the command that applies it is told: perhaps another one, and what names it does not find it.',
    fix: 'Name the namespace in metadata.',
    source: 'https://kubernetes.io/docs/concepts/overview/working-with-objects/namespaces/',
  },
  check: topology => {
    if (!topology.facts.complete || !topology.resources.some(({ namespace }) => namespace)) { return []; }
    return topology.resources.filter(({ namespace, group, kind }) => !namespace && groupsOf(kind).includes(group) && !clusterScoped(group, kind))
      .map(resource => ({ resource, field: 'metadata.namespace', message: 'The object says no namespace; others do.' }));
  },
};

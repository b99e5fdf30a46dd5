import { Severity } from '../../model/finding';
import { ObjectIndex, Resource } from '../../topology';
import { ICheck } from '../check';

export const objectOnce: ICheck = {
  rule: {
    name: 'kubernetes/object-once',
    severity: Severity.WARNING,
    title: 'An object is written once in a file',
    why: 'What is applied last replaces what was there, without a word, and which one is last may change from one time to the next.',
    fix: 'Leave one of them out, or give it another name or namespace.',
    source: 'https://kubernetes.io/docs/concepts/overview/working-with-objects/names/',
  },
  check: topology => {
    const known = new ObjectIndex<Resource[]>();
    return topology.resources.flatMap(resource => {
      const { group, kind, name, namespace } = resource;
      if (!name) { return []; }
      const others = known.get(group, kind, namespace, name) ?? [];
      known.set(group, kind, namespace, name, [...others, resource]);
      const before = others.find(other => areTogether(other, resource));
      return before ? [{ resource, field: 'metadata.name', message: `${resource} is written before${placeOf(before)}.` }] : [];
    });
  },
};

/** Files may be for different clusters, and so may charts. */
function areTogether(one: Resource, other: Resource): boolean {
  return one.positionOf('').file === other.positionOf('').file;
}

function placeOf(resource: Resource): string {
  const { file, line } = resource.positionOf('');
  const place = resource.path ?? [file, line].filter(Boolean).join(':');
  return place && `, in ${place}`;
}

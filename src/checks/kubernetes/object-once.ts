import { Severity } from '../../model/finding';
import { repeated, Resource } from '../../topology';
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
  // Files may be for different clusters, and so may charts.
  check: topology => [...topology._byKind.values()].flatMap(objects =>
    repeated(objects.filter(({ name }) => name), ({ bundle, namespace, name }) => `${namespace}/${name} ${bundle}`).map(({ item, before }) =>
      ({ resource: item, field: 'metadata.name', message: `${item} is written before${placeOf(before)}.` }))),
};

function placeOf(resource: Resource): string {
  const { file, line } = resource.positionOf('');
  const place = resource.path ?? [file, line].filter(Boolean).join(':');
  return place && `, in ${place}`;
}

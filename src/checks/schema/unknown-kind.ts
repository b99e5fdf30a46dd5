import { Severity } from '../../model/finding';
import { structuralCheck } from '../read-structure';

export const unknownKind = structuralCheck('unknown-kind', {
  name: 'schema/unknown-kind',
  severity: Severity.ERROR,
  title: 'The kind is one that its group has',
  why: 'No API server knows such a kind, so it is refused: no matches for kind.',
  fix: 'Write the group and the kind as kubectl api-resources tells them.',
  source: 'https://kubernetes.io/docs/reference/using-api/#api-groups',
});

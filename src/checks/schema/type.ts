import { Severity } from '../../model/finding';
import { structuralCheck } from '../read-structure';

export const type = structuralCheck('type', {
  name: 'schema/type',
  severity: Severity.ERROR,
  title: 'A value has the type that its field asks for',
  why: 'The API server refuses the object.',
  fix: 'Write a value of that type. Texts that look like numbers, true or yes need quotes.',
  source: 'https://kubernetes.io/docs/reference/using-api/api-concepts/',
});

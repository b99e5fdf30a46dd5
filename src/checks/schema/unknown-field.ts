import { Severity } from '../../model/finding';
import { structuralCheck } from '../read-structure';

export const unknownField = structuralCheck('unknown-field', {
  name: 'schema/unknown-field',
  severity: Severity.ERROR,
  title: 'A field is one that its kind has',
  why: 'The API server drops the field without a word, and what it should do is not done.',
  fix: 'Take it out, or write the field that is meant.',
  source: 'https://kubernetes.io/docs/reference/using-api/api-concepts/#field-validation',
});

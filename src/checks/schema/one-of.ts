import { Severity } from '../../model/finding';
import { structuralCheck } from '../read-structure';

export const oneOf = structuralCheck('one-of', {
  name: 'schema/one-of',
  severity: Severity.ERROR,
  title: 'Of fields that exclude each other exactly one is there',
  why: 'The API server refuses the object.',
  fix: 'Keep one of the fields, or add the one that is missing.',
  source: 'https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#validation',
});

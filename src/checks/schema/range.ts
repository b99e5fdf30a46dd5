import { Severity } from '../../model/finding';
import { structuralCheck } from '../read-structure';

export const range = structuralCheck('range', {
  name: 'schema/range',
  severity: Severity.ERROR,
  title: 'A number is within the bounds of its field',
  why: 'The API server refuses the object.',
  fix: 'Write a number within the bounds.',
  source: 'https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#validation',
});

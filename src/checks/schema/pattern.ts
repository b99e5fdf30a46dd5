import { Severity } from '../../model/finding';
import { structuralCheck } from '../read-structure';

export const pattern = structuralCheck('pattern', {
  name: 'schema/pattern',
  severity: Severity.ERROR,
  title: 'A text fits the pattern of its field',
  why: 'The API server refuses the object.',
  fix: 'Write it so that it fits.',
  source: 'https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#validation',
});

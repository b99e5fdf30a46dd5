import { Severity } from '../../model/finding';
import { structuralCheck } from '../read-structure';

export const format = structuralCheck('format', {
  name: 'schema/format',
  severity: Severity.ERROR,
  title: 'A text has the format of its field',
  why: 'The API server cannot read the value, and refuses the object.',
  fix: 'Write it in that format.',
  source: 'https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#validation',
});

import { Severity } from '../../model/finding';
import { structuralCheck } from '../read-structure';

export const permittedValue = structuralCheck('enum', {
  name: 'schema/permitted-value',
  severity: Severity.ERROR,
  title: 'A value is one of those that its field permits',
  why: 'The API server refuses the object.',
  fix: 'Write one of the permitted values.',
  source: 'https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#validation',
});

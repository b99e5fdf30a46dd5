import { Severity } from '../../model/finding';
import { structuralCheck } from '../read-structure';

export const length = structuralCheck('length', {
  name: 'schema/length',
  severity: Severity.ERROR,
  title: 'A text, list or map is as long as its field permits',
  why: 'The API server refuses the object.',
  fix: 'Keep to the length.',
  source: 'https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#validation',
});
